package vn.quyhoach.vetting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.refusal.Refusals;
import vn.quyhoach.regulation.VettingVerdict;

/** Vets a listed name fact by fact and asks the rules again (S43–S45). */
@Service
@Transactional
public class Vetting {

  private final VettingCheckRepository checks;
  private final VettingFindingRepository findings;
  private final Nominations nominations;
  private final Cadres cadres;
  private final DecisionRecord record;
  private final Clock clock;

  Vetting(VettingCheckRepository checks, VettingFindingRepository findings, Nominations nominations, Cadres cadres,
      DecisionRecord record, Clock clock) {
    this.checks = checks;
    this.findings = findings;
    this.nominations = nominations;
    this.cadres = cadres;
    this.record = record;
    this.clock = clock;
  }

  /** Records the conclusion on the political standard and keeps it with the person's facts. */
  public void concludePoliticalStandard(String nominationId, ConcludePoliticalStandard conclusion, String actor) {
    Refusals refusals = new Refusals();
    refusals.whenFuture(conclusion.concludedOn(), "concludedOn", "Ngày kết luận", clock);
    refusals.throwIfAny();
    Nomination nomination = nominations.nomination(nominationId);
    cadres.recordPoliticalStandard(nomination.cadreCode(), conclusion.conclusion(), conclusion.conclusionNumber(),
        conclusion.concludedOn(), conclusion.issuer(), actor);
    save(nomination, CheckKind.POLITICAL_STANDARD, conclusion.conclusion().name(), null, conclusion.issuer(),
        conclusion.conclusionNumber(), conclusion.concludedOn(), conclusion.note(), actor);
  }

  /** Records what was found about the degrees; a difference must be described. */
  public void checkDegrees(String nominationId, CheckDegrees check, String actor) {
    Refusals refusals = new Refusals();
    refusals.when(check.verdict() != VettingVerdict.MATCHES && isBlank(check.note()), "note",
        "Phải ghi rõ điểm không khớp hoặc lý do chưa xác minh được.");
    refusals.throwIfAny();
    save(nominations.nomination(nominationId), CheckKind.DEGREES, check.verdict().name(), check.recordedDegree(),
        check.source(), null, null, check.note(), actor);
  }

  /** Records what was found about the Party dates; a match is checked against the declared dates. */
  public void checkPartyDates(String nominationId, CheckPartyDates check, String actor) {
    Nomination nomination = nominations.nomination(nominationId);
    Cadre cadre = cadres.cadre(nomination.cadreCode());
    Refusals refusals = new Refusals();
    refusals.whenFuture(check.recordedAdmission(), "recordedAdmission", "Ngày vào Đảng", clock);
    refusals.whenFuture(check.recordedOfficial(), "recordedOfficial", "Ngày chính thức", clock);
    refusals.when(check.recordedAdmission() != null && check.recordedOfficial() != null
            && check.recordedOfficial().isBefore(check.recordedAdmission()), "recordedOfficial",
        "Ngày chính thức không được trước ngày vào Đảng.");
    refusals.when(check.verdict() != VettingVerdict.MATCHES && isBlank(check.note()), "note",
        "Phải ghi rõ điểm không khớp hoặc lý do chưa xác minh được.");
    if (check.verdict() == VettingVerdict.MATCHES) {
      refuseDifference("recordedAdmission", "Ngày vào Đảng", cadre.partyAdmissionDate(), check.recordedAdmission(), refusals);
      refuseDifference("recordedOfficial", "Ngày chính thức", cadre.partyOfficialDate(), check.recordedOfficial(), refusals);
    }
    refusals.throwIfAny();
    String recorded = check.recordedAdmission() + "/" + check.recordedOfficial();
    save(nomination, CheckKind.PARTY_DATES, check.verdict().name(), recorded, check.source(), null, null, check.note(),
        actor);
  }

  private static void refuseDifference(String field, String label, Optional<LocalDate> declared, LocalDate recorded,
      Refusals refusals) {
    if (!declared.equals(Optional.ofNullable(recorded))) {
      refusals.add(field, label + " ghi trong hồ sơ (" + declared.map(UserZone::text).orElse("không có")
          + ") khác với ngày tra cứu được (" + Optional.ofNullable(recorded).map(UserZone::text).orElse("không có")
          + "), nên không thể kết luận «Khớp».");
    }
  }

  /** Asks the rules again with what the vetting found, and keeps the answer for the appraiser. */
  public void recheckEligibility(String nominationId) {
    findings.deleteByNominationId(nominationId);
    findings.flush();
    FactVerdicts verdicts = verdictsOf(List.of(nominationId)).get(nominationId);
    nominations.checkAgain(nominationId, verdicts.degrees(), verdicts.partyDates()).findings()
        .forEach(finding -> findings.save(new VettingFinding(nominationId, finding)));
  }

  /** The newest check of each kind that was made for a name. */
  @Transactional(readOnly = true)
  public Optional<VettingCheck> latest(String nominationId, CheckKind kind) {
    return checks.findByNominationIdOrderByCheckedAt(nominationId).stream()
        .filter(check -> check.kind() == kind).reduce((earlier, later) -> later);
  }

  /** What the rules said about a name after its vetting. */
  @Transactional(readOnly = true)
  public List<VettingFinding> findingsOf(String nominationId) {
    return findings.findByNominationIdOrderByRuleId(nominationId);
  }

  /** The newest verdicts on the facts that the rules ask for, for many names in one query; every name has an entry. */
  @Transactional(readOnly = true)
  public Map<String, FactVerdicts> verdictsOf(Collection<String> nominationIds) {
    Map<String, FactVerdicts> verdicts = new HashMap<>();
    nominationIds.forEach(id -> verdicts.put(id, FactVerdicts.NONE));
    // In the order of time, so that the newest check of a kind is the one that stays.
    checks.findByNominationIdInOrderByCheckedAt(nominationIds)
        .forEach(check -> verdicts.computeIfPresent(check.nominationId(), (id, known) -> known.after(check)));
    return verdicts;
  }

  private void save(Nomination nomination, CheckKind kind, String verdict, String recordedValue, String source,
      String documentNumber, LocalDate documentDate, String note, String actor) {
    checks.save(new VettingCheck(nomination.id(), kind, verdict, recordedValue, source, documentNumber, documentDate, note,
        actor, clock.instant()));
    record.append(nomination.planId(), "VETTED_" + kind.name(), nomination.id(), actor, Map.of("verdict", verdict));
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
