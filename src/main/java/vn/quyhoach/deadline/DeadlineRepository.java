package vn.quyhoach.deadline;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface DeadlineRepository extends JpaRepository<Deadline, String> {

  Optional<Deadline> findByKindAndSubjectId(DeadlineKind kind, String subjectId);

  List<Deadline> findByPlanIdOrderByOpenedAt(String planId);

  /** Whoever changes a date or climbs its ladder comes one after the other. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select deadline from Deadline deadline where deadline.kind = :kind and deadline.subjectId = :subjectId")
  Optional<Deadline> lock(DeadlineKind kind, String subjectId);
}
