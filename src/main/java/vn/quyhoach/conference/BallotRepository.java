package vn.quyhoach.conference;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface BallotRepository extends JpaRepository<Ballot, String> {

  List<Ballot> findByConferenceIdOrderByRoundAscCountNumberAsc(String conferenceId);

  List<Ballot> findByConferenceIdInOrderByRoundAscCountNumberAsc(Collection<String> conferenceIds);
}
