package vn.quyhoach.deadline;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface DeadlineNoticeRepository extends JpaRepository<DeadlineNotice, String> {

  Optional<DeadlineNotice> findByPlanIdAndRung(String planId, Rung rung);

  List<DeadlineNotice> findByPlanIdOrderBySentAt(String planId);
}
