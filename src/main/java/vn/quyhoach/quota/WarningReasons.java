package vn.quyhoach.quota;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps why a step went on in spite of what the targets say; whoever comes after reads it. Rows are only added. */
@Service
public class WarningReasons {

  private static final String BETWEEN = "\n";
  private static final int LONGEST = 8000;

  private final JdbcClient jdbc;
  private final Clock clock;

  WarningReasons(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Adds a reason in the caller's transaction, which holds the plan.
   *
   * @param warnings the remarks as they were, with their numbers; at least one
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(String planId, Stage stage, List<QuotaFinding> warnings, String reason, String actor) {
    String messages = warnings.stream().map(QuotaFinding::message).collect(Collectors.joining(BETWEEN));
    jdbc.sql("""
            insert into warning_reason (id, plan_id, number, stage, warning_keys, warnings, reason, given_by, given_at)
            values (:id, :plan, (select coalesce(max(number), 0) + 1 from warning_reason where plan_id = :plan), :stage, :keys,
              :warnings, :reason, :actor, :givenAt)""")
        .param("id", UUID.randomUUID().toString()).param("plan", planId).param("stage", stage.name())
        .param("keys", warnings.stream().map(QuotaFinding::key).collect(Collectors.joining(BETWEEN)))
        .param("warnings", messages.length() <= LONGEST ? messages : messages.substring(0, LONGEST - 1) + "…")
        .param("reason", reason.strip()).param("actor", actor)
        .param("givenAt", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
  }

  /** The reasons given so far for a plan, the latest of each stage, in the order in which they were given. */
  @Transactional(readOnly = true)
  public List<Reason> of(String planId) {
    List<Reason> all = jdbc.sql("select number, stage, warning_keys, warnings, reason, given_by from warning_reason"
            + " where plan_id = :plan order by number").param("plan", planId)
        .query((row, index) -> new Reason(row.getInt("number"), Stage.valueOf(row.getString("stage")),
            Set.copyOf(Arrays.asList(row.getString("warning_keys").split(BETWEEN))), row.getString("warnings"),
            row.getString("reason"), row.getString("given_by"))).list();
    return all.stream().filter(reason -> all.stream()
        .noneMatch(later -> later.stage() == reason.stage() && later.number() > reason.number())).toList();
  }

  /** The remarks among these for which nobody has given a reason yet at the given stage. */
  @Transactional(readOnly = true)
  public List<QuotaFinding> unanswered(String planId, Stage stage, List<QuotaFinding> warnings) {
    Set<String> answered = new HashSet<>();
    of(planId).stream().filter(reason -> reason.stage() == stage).forEach(reason -> answered.addAll(reason.keys()));
    return warnings.stream().filter(warning -> !answered.contains(warning.key())).toList();
  }

  /**
   * A reason on the record.
   *
   * @param keys the remarks it is about, see {@link QuotaFinding#key()}
   * @param warnings the remarks as they read then, one a line
   */
  public record Reason(int number, Stage stage, Set<String> keys, String warnings, String reason, String givenBy) {}
}
