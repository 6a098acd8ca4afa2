package vn.quyhoach.nomination;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface UnitPlanRepository extends JpaRepository<UnitPlan, String> {

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select plan from UnitPlan plan where plan.id = :id")
  Optional<UnitPlan> lock(String id);

  @Query("select plan.unitCode from UnitPlan plan where plan.campaignId = :campaignId")
  List<String> unitCodesOf(String campaignId);

  Optional<UnitPlan> findByCampaignIdAndUnitCode(String campaignId, String unitCode);

  List<UnitPlan> findByCampaignIdAndUnitCodeIn(String campaignId, Collection<String> unitCodes);

  List<UnitPlan> findByUnitCodeOrderByBusinessKey(String unitCode);

  List<UnitPlan> findByCampaignIdOrderByUnitCode(String campaignId);

  @Query("""
      select plan from UnitPlan plan where (plan.unitCode = :unitCode or plan.approvingUnit = :unitCode)
      and plan.state not in (vn.quyhoach.nomination.PlanState.DECIDED, vn.quyhoach.nomination.PlanState.PUBLISHED)
      order by plan.businessKey""")
  List<UnitPlan> undecidedFor(String unitCode);
}
