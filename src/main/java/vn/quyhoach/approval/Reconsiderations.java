package vn.quyhoach.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.nomination.CampaignNames;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.NominationState;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.refusal.Refusals;

/**
 * Puts names that were decided against on a later agenda, by a numbered document of the body that decided. Nothing is corrected: the
 * earlier decision holds until a new one, and the new one refers to it.
 *
 * <p>Who may ask for it, and until when, was not found in the regulations; the document of the body is asked for, and no time is set.
 */
@Service
@Transactional
public class Reconsiderations {

  private final Campaigns campaigns;
  private final UnitPlans plans;
  private final CampaignNames names;
  private final Nominations nominations;
  private final Sessions sessions;
  private final DecisionRecord record;
  private final JdbcClient jdbc;
  private final Clock clock;

  Reconsiderations(Campaigns campaigns, UnitPlans plans, CampaignNames names, Nominations nominations, Sessions sessions,
      DecisionRecord record, JdbcClient jdbc, Clock clock) {
    this.campaigns = campaigns;
    this.plans = plans;
    this.names = names;
    this.nominations = nominations;
    this.sessions = sessions;
    this.record = record;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The document as it was put on file. */
  public record Document(String id, String unitCode, String number, LocalDate issuedOn, String signer, String reason) {}

  /**
   * Puts the document on file; which names it means is chosen next.
   *
   * @return the id under which it is on file
   */
  public String open(String committee, OpenReconsideration document, String actor) {
    new Refusals().whenFuture(document.issuedOn(), "issuedOn", "Ngày văn bản", clock)
        .when(candidates(committee).isEmpty(), "reason", "Không có nhân sự nào không được phê duyệt để xem xét lại.").throwIfAny();
    String id = UUID.randomUUID().toString();
    jdbc.sql("""
            insert into reconsideration (id, unit_code, document_number, document_date, signer, reason, opened_by)
            values (:id, :unit, :number, :day, :signer, :reason, :actor)""")
        .param("id", id).param("unit", committee).param("number", document.number().strip()).param("day", document.issuedOn())
        .param("signer", document.signer()).param("reason", document.reason()).param("actor", actor).update();
    return id;
  }

  @Transactional(readOnly = true)
  public Document document(String id) {
    return jdbc.sql("""
            select id, unit_code as "unitCode", document_number as "number", document_date as "issuedOn", signer, reason
            from reconsideration where id = :id""").param("id", id).query(Document.class).single();
  }

  /** The names that a committee has decided against, of every campaign that was adopted. */
  @Transactional(readOnly = true)
  public List<Nomination> candidates(String committee) {
    List<String> decided = campaigns.adopted().stream().map(Campaign::id).flatMap(campaign -> plans.plansOf(campaign).stream())
        .filter(plan -> committee.equals(plan.approvingUnit())).map(UnitPlan::id).toList();
    return decided.isEmpty() ? List.of()
        : names.ofPlans(decided).stream().filter(name -> name.state() == NominationState.NOT_APPROVED).toList();
  }

  /** Puts the chosen names on the committee's next agenda. */
  public void choose(String id, ReconsiderNames chosen, String actor) {
    Document document = document(id);
    Map<String, Nomination> known = candidates(document.unitCode()).stream()
        .collect(Collectors.toMap(Nomination::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    Set<String> wanted = chosen.names() == null ? Set.of() : new LinkedHashSet<>(chosen.names());
    Refusals refusals = new Refusals();
    refusals.when(wanted.isEmpty(), "names", "Phải chọn ít nhất một nhân sự.");
    refusals.when(!known.keySet().containsAll(wanted), "names", "Có nhân sự không còn ở trạng thái không được phê duyệt; hãy mở lại biểu mẫu.");
    refusals.throwIfAny();
    wanted.forEach(name -> {
      Sessions.FormerDecision former = sessions.formerDecision(name).orElseThrow();
      refusals.when(document.issuedOn().isBefore(former.issuedOn()), "names", "Văn bản ngày " + UserZone.text(document.issuedOn())
          + " có trước quyết định số " + former.actNumber() + " ngày " + UserZone.text(former.issuedOn()) + " nên không thể yêu cầu xem xét lại.");
    });
    refusals.throwIfAny();
    wanted.forEach(name -> {
      jdbc.sql("insert into reconsideration_name (reconsideration_id, nomination_id, session_id) values (:id, :name, :session)")
          .param("id", id).param("name", name).param("session", sessions.formerDecision(name).orElseThrow().sessionId()).update();
      record.append(known.get(name).planId(), "RECONSIDERATION_OPENED", name, actor, Map.of("document", document.number(), "on",
          document.issuedOn().toString(), "reconsideration", id));
    });
    nominations.reconsider(wanted);
    known.values().stream().filter(name -> wanted.contains(name.id())).map(name -> plans.plan(name.planId()).campaignId()).distinct()
        .forEach(campaign -> sessions.ensurePrepared(campaign, document.unitCode()));
  }
}
