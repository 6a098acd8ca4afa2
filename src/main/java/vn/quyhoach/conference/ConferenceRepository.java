package vn.quyhoach.conference;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import vn.quyhoach.regulation.Meeting;

interface ConferenceRepository extends JpaRepository<Conference, String> {

  List<Conference> findByPlanId(String planId);

  Optional<Conference> findByPlanIdAndNominationRoundAndMeeting(String planId, int nominationRound, Meeting meeting);
}
