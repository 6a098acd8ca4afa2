package vn.quyhoach.approval;

import jakarta.persistence.LockModeType;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface CommitteeSessionRepository extends JpaRepository<CommitteeSession, String> {

  /** Locks what it finds, so that an agenda that is being set at this moment is waited for and not joined. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  List<CommitteeSession> findByCampaignIdAndUnitCodeAndState(String campaignId, String unitCode, SessionState state);

  List<CommitteeSession> findByUnitCodeAndHeldOnIsNotNullOrderByHeldOnDescIdDesc(String unitCode);
}
