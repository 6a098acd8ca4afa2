package vn.quyhoach.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.DecisionRecord;

/** Decisions and extracts sent to the units, and who has acknowledged them. What was sent stays; a receipt is given once. */
@Service
@Transactional
public class Deliveries {

  /** What is sent. */
  public enum Kind {
    /** A unit's part of the decision of a session; the subject is the session. */
    EXTRACT,
    /** A unit's notice of a decision to take people out of the plan; the subject is the removal. */
    REMOVAL
  }

  /**
   * One paper on its way.
   *
   * @param planId the plan that an extract is about; null for a removal
   * @param symbol number and symbol of the paper itself
   * @param actNumber number and symbol of the decision behind it
   */
  public record Delivery(String id, String senderUnit, String recipientUnit, Kind kind, String subjectId, String planId, String symbol,
      String actNumber, String title, LocalDate issuedOn, Optional<String> acknowledgedBy, Optional<Instant> acknowledgedAt) {}

  private final JdbcClient jdbc;
  private final DecisionRecord record;
  private final Clock clock;

  Deliveries(JdbcClient jdbc, DecisionRecord record, Clock clock) {
    this.jdbc = jdbc;
    this.record = record;
    this.clock = clock;
  }

  /** Sends a paper in the transaction of the decision. */
  @Transactional(propagation = Propagation.MANDATORY)
  void send(String sender, String recipient, Kind kind, String subjectId, String planId, String symbol, String actNumber, String title,
      LocalDate issuedOn) {
    jdbc.sql("""
            insert into document_delivery (id, sender_unit, recipient_unit, kind, subject_id, plan_id, symbol, act_number, title, issued_on)
            values (:id, :sender, :recipient, :kind, :subject, :plan, :symbol, :act, :title, :issuedOn)""")
        .param("id", UUID.randomUUID().toString()).param("sender", sender).param("recipient", recipient).param("kind", kind.name())
        .param("subject", subjectId).param("plan", planId).param("symbol", symbol).param("act", actNumber).param("title", title)
        .param("issuedOn", issuedOn).update();
  }

  /** What came to the given units, the newest first. */
  @Transactional(readOnly = true)
  public List<Delivery> receivedBy(Collection<String> units) {
    return units.isEmpty() ? List.of() : list("recipient_unit in (:value)", units);
  }

  /** What a unit's committee has sent, the newest first. */
  @Transactional(readOnly = true)
  public List<Delivery> sentBy(String unit) {
    return list("sender_unit = :value", unit);
  }

  /** The papers by which a session or a removal was told to its units. */
  @Transactional(readOnly = true)
  public List<Delivery> of(String subjectId) {
    return list("subject_id = :value", subjectId);
  }

  /** A paper by id. */
  @Transactional(readOnly = true)
  public Optional<Delivery> delivery(String id) {
    return list("id = :value", id).stream().findFirst();
  }

  /**
   * Notes that the recipient has the paper; a second time changes nothing.
   *
   * @return whether this was the first receipt
   */
  public boolean acknowledge(String id, String userId) {
    Delivery delivery = delivery(id).orElseThrow();
    boolean first = jdbc.sql("""
            update document_delivery set acknowledged_by = :user, acknowledged_at = :at where id = :id and acknowledged_by is null""")
        .param("user", userId).param("at", OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC))
        .param("id", id).update() == 1;
    if (first) {
      record.append(delivery.planId() == null ? delivery.subjectId() : delivery.planId(), "DELIVERY_ACKNOWLEDGED", id, userId,
          Map.of("symbol", delivery.symbol()));
    }
    return first;
  }

  private List<Delivery> list(String condition, Object value) {
    return jdbc.sql("""
            select id, sender_unit, recipient_unit, kind, subject_id, plan_id, symbol, act_number, title, issued_on, acknowledged_by,
                   acknowledged_at
            from document_delivery where %s order by issued_on desc, recipient_unit, symbol""".formatted(condition))
        .param("value", value)
        .query((row, index) -> new Delivery(row.getString("id"), row.getString("sender_unit"), row.getString("recipient_unit"),
            Kind.valueOf(row.getString("kind")), row.getString("subject_id"), row.getString("plan_id"), row.getString("symbol"),
            row.getString("act_number"), row.getString("title"), row.getObject("issued_on", LocalDate.class),
            Optional.ofNullable(row.getString("acknowledged_by")),
            Optional.ofNullable(row.getObject("acknowledged_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant)))
        .list();
  }
}
