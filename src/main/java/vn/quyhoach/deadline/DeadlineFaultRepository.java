package vn.quyhoach.deadline;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface DeadlineFaultRepository extends JpaRepository<DeadlineFault, String> {

  List<DeadlineFault> findByDeadlineIdAndKindAndRepairedAtNull(String deadlineId, FaultKind kind);

  List<DeadlineFault> findByKindNotAndRepairedAtNull(FaultKind kind);

  List<DeadlineFault> findByDeadlineIdAndRepairedAtNull(String deadlineId);

  List<DeadlineFault> findByDeadlineIdInOrderByFoundAt(Collection<String> deadlineIds);
}
