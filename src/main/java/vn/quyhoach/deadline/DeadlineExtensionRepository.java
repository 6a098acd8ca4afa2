package vn.quyhoach.deadline;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface DeadlineExtensionRepository extends JpaRepository<DeadlineExtension, String> {

  boolean existsByDeadlineIdAndGrantedNull(String deadlineId);

  List<DeadlineExtension> findByDeadlineIdInOrderByRequestedAt(Collection<String> deadlineIds);
}
