package vn.quyhoach.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.calendar.WorkingDays;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.conference.VoteHistory;
import vn.quyhoach.regulation.RiskFactor;
import vn.quyhoach.regulation.RiskScore;
import vn.quyhoach.regulation.RiskScores;
import vn.quyhoach.regulation.RulePin;

/** Weighs what is known about the units of a campaign, so that a team goes where it is needed most (S50). */
@Service
@Transactional(readOnly = true)
public class UnitRisks {

  private final RiskScores scores;
  private final VoteHistory votes;
  private final WorkingDays workingDays;
  private final JdbcClient jdbc;
  private final Clock clock;

  UnitRisks(RiskScores scores, VoteHistory votes, WorkingDays workingDays, JdbcClient jdbc, Clock clock) {
    this.scores = scores;
    this.votes = votes;
    this.workingDays = workingDays;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Every unit of the campaign below the given one, and itself, by points; units without any come last in the order of the tree. */
  public List<UnitRisk> within(Campaign campaign, String unitCode) {
    LocalDate today = UserZone.today(clock);
    int sinceDissemination = campaign.disseminatedOn() == null ? 0 : workingDays.between(campaign.disseminatedOn(), today);
    Map<String, List<RiskScore>> asked = new HashMap<>();
    List<UnitRisk> risks = new ArrayList<>();
    for (Facts facts : facts(campaign.id(), unitCode)) {
      Map<RiskFactor, Integer> values = new HashMap<>();
      values.put(RiskFactor.LATE, facts.met() || !facts.due().isBefore(today) ? 0 : workingDays.between(facts.due(), today));
      values.put(RiskFactor.EXTENSIONS, facts.extensions());
      values.put(RiskFactor.RETURNS, facts.returns());
      values.put(RiskFactor.MISMATCHES, facts.mismatches());
      values.put(RiskFactor.DIFFICULTIES, facts.difficulties());
      values.put(RiskFactor.NOT_STARTED, facts.started() ? 0 : sinceDissemination);
      if (facts.ballots() > 1) {
        List<List<VoteHistory.Step>> histories = List.copyOf(votes.ofPlan(facts.planId(), VoteHistory.Reader.OTHERS).values());
        values.put(RiskFactor.STEEP_FALLS, (int) histories.stream().filter(steps -> steps.stream().anyMatch(VoteHistory.Step::steepFall)).count());
        values.put(RiskFactor.UNANIMITY, (int) histories.stream().filter(UnitRisks::unanimous).count());
      }
      risks.add(new UnitRisk(facts.unitCode(), facts.planId(), scored(campaign.rules(), values, asked)));
    }
    risks.sort(Comparator.comparingInt(UnitRisk::points).reversed());
    return risks;
  }

  /** How the points come about, row by row of the table. */
  public List<RiskScore> rows(Campaign campaign) {
    return scores.all(campaign.rules());
  }

  private List<RiskScore> scored(RulePin rules, Map<RiskFactor, Integer> values, Map<String, List<RiskScore>> asked) {
    List<RiskScore> found = new ArrayList<>();
    for (RiskFactor factor : RiskFactor.values()) {
      int value = values.getOrDefault(factor, 0);
      if (value > 0) {
        found.addAll(asked.computeIfAbsent(factor + "=" + value, key -> scores.of(rules, factor, value)));
      }
    }
    return found;
  }

  /** Every vote at every meeting, and more than one meeting. */
  private static boolean unanimous(List<VoteHistory.Step> steps) {
    return steps.size() > 1 && steps.stream().allMatch(step -> step.votes().filter(told -> told.base() > 0
        && told.inFavour() == told.base()).isPresent());
  }

  private List<Facts> facts(String campaignId, String unitCode) {
    return jdbc.sql("""
            select plan.unit_code as unit_code, plan.id as plan_id, deadline.due as due,
                   case when deadline.met_at is null and deadline.paused_since is null then false else true end as met,
                   (select count(*) from deadline_move move where move.deadline_id = deadline.id and move.extension_id is not null) as extensions,
                   plan.return_round as returns,
                   (select count(*) from fact_verdict v join nomination n on n.id = v.nomination_id
                     where n.plan_id = plan.id and v.verdict = 'DIFFERS'
                       and not exists (select 1 from fact_verdict correction where correction.corrects = v.id)) as mismatches,
                   (select count(*) from difficulty q where q.campaign_id = plan.campaign_id and q.unit_code = plan.unit_code
                     and q.duplicate_of is null) as difficulties,
                   case when exists (select 1 from implementing_document d where d.plan_id = plan.id) then true else false end as started,
                   (select count(*) from conference m where m.plan_id = plan.id and m.ballot = true and m.state = 'LOCKED') as ballots
            from unit top join unit u on u.position_low between top.position_low and top.position_high
            join unit_plan plan on plan.unit_code = u.code and plan.campaign_id = :campaign
            join deadline on deadline.plan_id = plan.id and deadline.kind = 'SUBMISSION'
            where top.code = :unit order by u.position_low""")
        .param("campaign", campaignId).param("unit", unitCode).query(Facts.class).list();
  }

  private record Facts(String unitCode, String planId, LocalDate due, boolean met, int extensions, int returns, int mismatches,
      int difficulties, boolean started, int ballots) {}
}
