package vn.quyhoach.approval;

import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.refusal.Refusals;

/** Which officer of a board does its work on a list, what is still to come included, by the word of the head of the board's unit (S17). */
@Service
@Transactional
public class Appraisers {

  private final UnitPlans plans;
  private final Officials officials;
  private final DecisionRecord record;
  private final JdbcClient jdbc;

  Appraisers(UnitPlans plans, Officials officials, DecisionRecord record, JdbcClient jdbc) {
    this.plans = plans;
    this.officials = officials;
    this.record = record;
    this.jdbc = jdbc;
  }

  /** Names the officer of a list; the one named before is relieved. */
  public void name(String planId, String officerId, String actor) {
    UnitPlan plan = plans.plan(planId);
    Refusals refusals = new Refusals();
    refusals.when(!isOfTheBoard(officerId, plan), "officer", "Phải chọn một cán bộ của Ban Tổ chức.");
    refusals.throwIfAny();
    jdbc.sql("delete from plan_appraiser where plan_id = :plan").param("plan", planId).update();
    jdbc.sql("insert into plan_appraiser (plan_id, user_id) values (:plan, :officer)")
        .param("plan", planId).param("officer", officerId).update();
    record.append(planId, "APPRAISER_NAMED", planId, actor, Map.of("officer", officerId));
  }

  /** The officer of a list; empty when none was named, or the one named has left the board. */
  @Transactional(readOnly = true)
  public Optional<Official> of(UnitPlan plan) {
    return jdbc.sql("select user_id from plan_appraiser where plan_id = :plan").param("plan", plan.id()).query(String.class).optional()
        .filter(officer -> isOfTheBoard(officer, plan)).flatMap(officials::official);
  }

  private boolean isOfTheBoard(String officerId, UnitPlan plan) {
    return officials.official(officerId)
        .filter(officer -> officer.role() == Role.BOARD && officer.unitCode().equals(plan.approvingUnit())).isPresent();
  }
}
