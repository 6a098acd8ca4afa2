package vn.quyhoach.conference;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface BallotResultRepository extends JpaRepository<BallotResult, String> {

  List<BallotResult> findByBallotIdOrderByNominationNumber(String ballotId);

  List<BallotResult> findByConferenceIdIn(Collection<String> conferenceIds);
}
