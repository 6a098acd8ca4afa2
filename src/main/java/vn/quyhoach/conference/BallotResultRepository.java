package vn.quyhoach.conference;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface BallotResultRepository extends JpaRepository<BallotResult, String> {

  List<BallotResult> findByConferenceIdOrderByNominationNumber(String conferenceId);
}
