package vn.quyhoach.nomination;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.campaign.ApprovalRoutes;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.organisation.Unit;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.refusal.Refusals;

/**
 * The bottom-up gate (S13): a unit's submission opens when the lower levels named by the authority table are decided, or by a
 * recorded waiver.
 *
 * <p>Both sides lock the upper unit's plan first, so that the last lower decision and the check cannot miss each other.
 */
@Service
@Transactional
public class LowerLevels {

  private final UnitPlanRepository plans;
  private final Campaigns campaigns;
  private final ApprovalRoutes routes;
  private final Units units;
  private final DecisionRecord record;
  private final JdbcClient jdbc;
  private final EntityManager entities;
  private final Clock clock;

  LowerLevels(UnitPlanRepository plans, Campaigns campaigns, ApprovalRoutes routes, Units units,
      DecisionRecord record, JdbcClient jdbc, EntityManager entities, Clock clock) {
    this.plans = plans;
    this.campaigns = campaigns;
    this.routes = routes;
    this.units = units;
    this.record = record;
    this.jdbc = jdbc;
    this.entities = entities;
    this.clock = clock;
  }

  /** Whether the submission may open now. */
  @Transactional(readOnly = true)
  public boolean submissionOpen(String planId) {
    return waived(planId) || pendingOf(plans.findById(planId).orElseThrow()).isEmpty();
  }

  /**
   * Makes the plan wait for its lower levels, in the transaction from which on somebody listens for their end.
   *
   * @return whether it has to wait; not if the last of them was decided since the submission was found closed
   */
  public boolean await(String planId) {
    UnitPlan plan = plans.lock(planId).orElseThrow();
    boolean pending = !pendingOf(plan).isEmpty();
    plan.awaitLowerLevels(pending);
    return pending;
  }

  /** The plans that have to be decided before this unit may submit, as far as they are not. */
  @Transactional(readOnly = true)
  public List<UnitPlan> pending(String planId) {
    return pendingOf(plans.findById(planId).orElseThrow());
  }

  /**
   * Records that a unit may submit before its lower levels are decided, by which document and why. From then on the unit no longer
   * waits, so that a decision below that comes before the submission is opened does not try to open it a second time.
   */
  public void waive(String planId, WaiveLowerLevels waiver, String actor) {
    Refusals refusals = new Refusals();
    refusals.whenFuture(waiver.basisDate(), "basisDate", "Ngày của văn bản cho trình trước", clock);
    refusals.throwIfAny();
    plans.lock(planId).orElseThrow().awaitLowerLevels(false);
    jdbc.sql("""
            insert into bottom_up_waiver (plan_id, reason, basis_number, basis_date, decided_by)
            values (:plan, :reason, :number, :date, :actor)""")
        .param("plan", planId).param("reason", waiver.reason()).param("number", waiver.basisNumber())
        .param("date", waiver.basisDate()).param("actor", actor).update();
    record.append(planId, "LOWER_LEVELS_WAIVED", planId, actor, Map.of("basis", waiver.basisNumber()));
  }

  /**
   * Frees the plan of the unit above if it waits for its lower levels and need not any longer, now that the given plan is decided;
   * only the first who asks gets it.
   *
   * <p>The lock is taken after the decision was committed, in a transaction of its own.
   */
  public Optional<UnitPlan> free(String decidedPlanId) {
    UnitPlan decided = plans.findById(decidedPlanId).orElseThrow();
    return units.unit(decided.unitCode()).parentCode()
        .flatMap(parent -> plans.findByCampaignIdAndUnitCode(decided.campaignId(), parent))
        .map(upper -> {
          entities.detach(upper);
          return plans.lock(upper.id()).orElseThrow();
        })
        .filter(upper -> upper.awaitingLowerLevels() && pendingOf(upper).isEmpty())
        .map(upper -> {
          upper.awaitLowerLevels(false);
          return upper;
        });
  }

  private boolean waived(String planId) {
    return jdbc.sql("select count(*) from bottom_up_waiver where plan_id = :plan").param("plan", planId)
        .query(Integer.class).single() > 0;
  }

  private List<UnitPlan> pendingOf(UnitPlan plan) {
    List<String> lowerTiers = routes.ruleOf(campaigns.campaign(plan.campaignId()).rules(), units.unit(plan.unitCode())).lowerTiers();
    List<String> lowerUnits = units.children(plan.unitCode()).stream()
        .filter(unit -> lowerTiers.contains(unit.tier().name())).map(Unit::code).toList();
    if (lowerUnits.isEmpty()) {
      return List.of();
    }
    return plans.findByCampaignIdAndUnitCodeIn(plan.campaignId(), lowerUnits).stream()
        .filter(lower -> !lower.state().isDecided()).toList();
  }

  /** The document and the reason by which a unit may submit early. */
  public record WaiveLowerLevels(String reason, String basisNumber, LocalDate basisDate) {}
}
