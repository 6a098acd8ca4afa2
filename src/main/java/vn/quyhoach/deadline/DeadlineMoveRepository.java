package vn.quyhoach.deadline;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface DeadlineMoveRepository extends JpaRepository<DeadlineMove, String> {

  boolean existsByDeadlineIdAndCause(String deadlineId, MoveCause cause);

  List<DeadlineMove> findByDeadlineIdInOrderByMovedAt(Collection<String> deadlineIds);
}
