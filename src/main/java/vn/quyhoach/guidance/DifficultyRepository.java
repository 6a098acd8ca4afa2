package vn.quyhoach.guidance;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface DifficultyRepository extends JpaRepository<Difficulty, Long> {

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select difficulty from Difficulty difficulty where difficulty.id = :id")
  Optional<Difficulty> lock(long id);

  Optional<Difficulty> findByFingerprint(String fingerprint);

  List<Difficulty> findByUnitCodeOrderByIdDesc(String unitCode);

  List<Difficulty> findByCampaignIdAndAnsweringUnitInOrderByIdDesc(String campaignId, Collection<String> answeringUnits);

  List<Difficulty> findByCampaignIdAndStepAndAnsweredAtNotNullOrderByIdDesc(String campaignId, String step);

  List<Difficulty> findByUnitCodeInAndStateInOrderById(Collection<String> unitCodes, Collection<DifficultyState> states);

  List<Difficulty> findByAnsweringUnitInAndStateInOrderById(Collection<String> answeringUnits, Collection<DifficultyState> states);
}
