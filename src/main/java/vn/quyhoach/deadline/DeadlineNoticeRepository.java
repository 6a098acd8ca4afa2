package vn.quyhoach.deadline;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface DeadlineNoticeRepository extends JpaRepository<DeadlineNotice, String> {

  boolean existsByDeadlineIdAndRoundAndRung(String deadlineId, int round, String rung);

  List<DeadlineNotice> findByDeadlineIdOrderBySentAt(String deadlineId);

  List<DeadlineNotice> findByDeadlineIdInOrderBySentAt(Collection<String> deadlineIds);
}
