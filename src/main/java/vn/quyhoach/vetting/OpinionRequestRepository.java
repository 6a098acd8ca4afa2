package vn.quyhoach.vetting;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface OpinionRequestRepository extends JpaRepository<OpinionRequest, String> {

  List<OpinionRequest> findByPlanIdOrderByNumber(String planId);
}
