package vn.quyhoach.deadline;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface DeadlineNoticeRepository extends JpaRepository<DeadlineNotice, String> {

  Optional<DeadlineNotice> findByDeadlineIdAndRung(String deadlineId, Rung rung);

  List<DeadlineNotice> findByDeadlineIdOrderBySentAt(String deadlineId);
}
