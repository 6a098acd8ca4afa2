package vn.quyhoach.progress;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who did what when, read from the record of decisions, page by page from the newest. What it was done about stays in the record: no
 * person of a plan is named here.
 */
@Service
@Transactional(readOnly = true)
public class ActivityLog {

  /** Lines of one page. */
  public static final int PAGE = 50;

  private final JdbcClient jdbc;
  private final ActorNames names;

  ActivityLog(JdbcClient jdbc, ActorNames names) {
    this.jdbc = jdbc;
    this.names = names;
  }

  /**
   * One entry of the record.
   *
   * @param action what was done, in Vietnamese
   * @param actor who did it, as far as the reader may know
   * @param place where the page after this line begins
   */
  public record Line(Instant at, String unit, String unitName, String action, String actor, Place place) {}

  /** A place between two entries of the record, for paging: entries of one moment are told apart by plan and number. */
  public record Place(Instant at, String planId, long number) {

    /** Before the newest entry. */
    public static final Place TOP = new Place(Instant.parse("9000-01-01T00:00:00Z"), "", 0);
  }

  /**
   * Entries about the plans of a scope, the newest first.
   *
   * @param planId only this plan; empty for all
   * @param after where the page before ended
   * @param words what the codes of acts are called
   */
  public List<Line> page(String campaignId, ClockScope scope, String planId, Place after, UnaryOperator<String> words) {
    List<Entry> entries = jdbc.sql("""
            select record.recorded_at as recordedAt, record.scope, record.number, record.action, record.actor,
              plan.unit_code as unitCode, unit.name as unitName
            from decision_record record
            join unit_plan plan on plan.id = record.scope
            join unit on unit.code = plan.unit_code
            where plan.campaign_id = :campaign and unit.position_low between :low and :high
              and (:everyUnit or plan.unit_code in (:only)) and (:plan = '' or plan.id = :plan) and (record.recorded_at < :at
                or record.recorded_at = :at and (record.scope > :scope or record.scope = :scope and record.number < :number))
            order by record.recorded_at desc, record.scope, record.number desc
            fetch first :page rows only""")
        .param("campaign", campaignId).param("low", scope.low()).param("high", scope.high())
        .param("everyUnit", scope.only().isEmpty()).param("only", scope.codes()).param("plan", planId)
        .param("at", OffsetDateTime.ofInstant(after.at(), ZoneOffset.UTC)).param("scope", after.planId())
        .param("number", after.number()).param("page", PAGE).query(Entry.class).list();
    Map<String, String> people = names.of(entries.stream().map(Entry::actor).distinct().toList(), scope);
    return entries.stream().map(entry -> new Line(entry.recordedAt().toInstant(), entry.unitCode(), entry.unitName(),
        words.apply(entry.action()), people.get(entry.actor()),
        new Place(entry.recordedAt().toInstant(), entry.scope(), entry.number()))).toList();
  }

  private record Entry(OffsetDateTime recordedAt, String scope, long number, String action, String actor, String unitCode,
      String unitName) {}
}
