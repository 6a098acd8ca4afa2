package vn.quyhoach.conference;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ConferenceRepository extends JpaRepository<Conference, String> {

  List<Conference> findByPlanId(String planId);
}
