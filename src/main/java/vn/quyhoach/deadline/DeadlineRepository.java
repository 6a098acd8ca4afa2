package vn.quyhoach.deadline;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface DeadlineRepository extends JpaRepository<Deadline, String> {

  Optional<Deadline> findByKindAndSubjectId(DeadlineKind kind, String subjectId);

  List<Deadline> findByUnitCodeAndMetAtNullOrderByDue(String unitCode);

  /** A subject is a thing, or one round of it: the thing's id of 36 letters, a dot, the round. */
  @Query("""
      select deadline from Deadline deadline
      where deadline.unitCode = :unitCode and deadline.metAt is null
        and (deadline.subjectId in :things or substring(deadline.subjectId, 1, 36) in :things)
      order by deadline.due""")
  List<Deadline> openAbout(Collection<String> things, String unitCode);

  /** Whoever changes a date or climbs its ladder comes one after the other. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select deadline from Deadline deadline where deadline.kind = :kind and deadline.subjectId = :subjectId")
  Optional<Deadline> lock(DeadlineKind kind, String subjectId);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select deadline from Deadline deadline where deadline.id = :id")
  Optional<Deadline> lock(String id);
}
