package vn.quyhoach.vetting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.cadre.PoliticalStandard;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.organisation.Posts;
import vn.quyhoach.refusal.Refusals;
import vn.quyhoach.regulation.DossierItem;
import vn.quyhoach.regulation.DossierItems;
import vn.quyhoach.regulation.PostGroup;
import vn.quyhoach.regulation.RuleFinding;
import vn.quyhoach.regulation.RulePin;
import vn.quyhoach.regulation.Severity;
import vn.quyhoach.regulation.VettingBodies;
import vn.quyhoach.regulation.VettingBody;
import vn.quyhoach.regulation.VettingFact;
import vn.quyhoach.regulation.VettingVerdict;

/** Vets a listed name fact by fact and asks the rules again (S43–S45). */
@Service
@Transactional
public class Vetting {

  /** Rule under which an expired or expiring conclusion on the political standard is reported. */
  private static final String VALIDITY_RULE = "S43-VALID";

  private final FactVerdictRepository verdicts;
  private final FactReopenings reopenings;
  private final VettingFindingRepository findings;
  private final Nominations nominations;
  private final UnitPlans plans;
  private final Campaigns campaigns;
  private final Posts posts;
  private final Cadres cadres;
  private final VettingBodies bodies;
  private final DossierItems items;
  private final PlannedSession plannedSession;
  private final DecisionRecord record;
  private final Clock clock;

  Vetting(FactVerdictRepository verdicts, FactReopenings reopenings, VettingFindingRepository findings, Nominations nominations,
      UnitPlans plans, Campaigns campaigns, Posts posts, Cadres cadres, VettingBodies bodies, DossierItems items,
      PlannedSession plannedSession, DecisionRecord record, Clock clock) {
    this.verdicts = verdicts;
    this.reopenings = reopenings;
    this.findings = findings;
    this.nominations = nominations;
    this.plans = plans;
    this.campaigns = campaigns;
    this.posts = posts;
    this.cadres = cadres;
    this.bodies = bodies;
    this.items = items;
    this.plannedSession = plannedSession;
    this.record = record;
    this.clock = clock;
  }

  /** The sheet of one name: every fact with its sources and the newest verdict. */
  @Transactional(readOnly = true)
  public List<SheetLine> sheet(String nominationId) {
    return sheets(List.of(nominations.nomination(nominationId))).get(nominationId);
  }

  /** The sheets of names of one plan by their ids, in few queries. */
  @Transactional(readOnly = true)
  public Map<String, List<SheetLine>> sheets(Collection<Nomination> names) {
    Map<String, List<SheetLine>> sheets = new LinkedHashMap<>();
    if (names.isEmpty()) {
      return sheets;
    }
    List<String> ids = names.stream().map(Nomination::id).toList();
    Map<String, Map<String, FactVerdict>> newest = newest(ids);
    Map<String, Map<String, String>> reopened = reopenings.of(ids);
    Map<String, Cadre> people = cadres.cadres(names.stream().map(Nomination::cadreCode).toList());
    Map<PostGroup, Asked> asked = new HashMap<>();
    LocalDate today = UserZone.today(clock);
    for (Nomination name : names) {
      Asked wanted = asked.computeIfAbsent(groupOf(name), group -> asked(plans.plan(name.planId()), group));
      List<SheetLine> lines = new ArrayList<>();
      for (FactSheets.Row row : FactSheets.of(people.get(name.cadreCode()), wanted.facts(), wanted.papers(), today)) {
        FactVerdict verdict = newest.getOrDefault(name.id(), Map.of()).get(row.key());
        boolean open = verdict == null || reopened.getOrDefault(name.id(), Map.of()).containsKey(row.key())
            || verdict.isOutdated(row.declared(), row.recorded());
        lines.add(new SheetLine(lines.size() + 1, row.key(), row.label(), row.declared(), row.recorded(), row.comparison(),
            Optional.ofNullable(verdict), open));
      }
      sheets.put(name.id(), lines);
    }
    return sheets;
  }

  /** Of the given names those with a fact that nobody has judged, or that has to be judged anew; in the given order. */
  @Transactional(readOnly = true)
  public List<Nomination> withOpenFacts(Collection<Nomination> names) {
    Map<String, List<SheetLine>> sheets = sheets(names);
    return names.stream().filter(name -> sheets.get(name.id()).stream().anyMatch(SheetLine::open)).toList();
  }

  /** Signs a verdict on each open fact of a name. Each verdict other than a match, and a match against the records, needs a note. */
  public void sign(String nominationId, SignFacts signed, String actor) {
    Nomination nomination = nominations.nomination(nominationId);
    Map<String, SheetLine> missing = sheet(nominationId).stream().filter(SheetLine::open)
        .collect(Collectors.toMap(line -> String.valueOf(line.number()), Function.identity(), (one, other) -> one, LinkedHashMap::new));
    Refusals refusals = new Refusals();
    List<SignFacts.Line> lines = signed.facts() == null ? List.of() : signed.facts();
    Map<SignFacts.Line, SheetLine> judged = new LinkedHashMap<>();
    for (int index = 0; index < lines.size(); index++) {
      SignFacts.Line line = lines.get(index);
      String field = "facts[" + index + "].";
      SheetLine fact = missing.remove(line.number());
      if (fact == null) {
        refusals.add(field + "number", "Nội dung số «" + line.number() + "» không còn phải thẩm tra hoặc bị lặp; hãy mở lại biểu mẫu.");
        continue;
      }
      judged.put(line, fact);
      refuseUnexplained(line, fact, field, refusals);
    }
    refusals.when(!missing.isEmpty(), "facts", "Còn " + missing.size() + " nội dung chưa được thẩm tra.");
    refusals.throwIfAny();
    judged.forEach((line, fact) -> verdicts.save(new FactVerdict(nominationId, fact, line, actor, clock.instant())));
    reopenings.close(nominationId, judged.values().stream().map(SheetLine::key).toList());
    Map<String, Object> detail = new HashMap<>();
    judged.forEach((line, fact) -> detail.put(fact.key(), line.verdict().name()));
    record.append(nomination.planId(), "FACTS_VETTED", nominationId, actor, detail);
  }

  private static void refuseUnexplained(SignFacts.Line line, SheetLine fact, String field, Refusals refusals) {
    String what = fact.label() + ": ";
    if (line.verdict() == null || line.verdict() == VettingVerdict.NOT_CHECKED) {
      refusals.add(field + "verdict", what + "phải chọn kết quả thẩm tra.");
      return;
    }
    boolean matches = line.verdict() == VettingVerdict.MATCHES;
    refusals.when(!matches && isBlank(line.note()), field + "note",
        what + "phải ghi rõ điểm không khớp hoặc lý do chưa xác minh được.");
    refusals.when(line.verdict() == VettingVerdict.DIFFERS && isBlank(line.confirmed()), field + "confirmed",
        what + "phải ghi nội dung đúng theo nguồn xác minh.");
    refusals.when(matches && fact.comparison().isMismatch() && isBlank(line.note()), field + "note",
        what + "nội dung khai (" + fact.declared() + ") khác với nguồn đối chiếu (" + fact.recorded()
            + "); kết luận «Khớp» thì phải ghi rõ đã kiểm tra thế nào.");
    refusals.when(matches && fact.comparison() == Comparison.NO_RECORD && isBlank(line.source()), field + "source",
        what + "chưa có nguồn đối chiếu trong phần mềm; phải ghi đã xác minh ở đâu.");
  }

  /**
   * Opens facts of a name for another judgement.
   *
   * @param key of one fact, about which its bodies are asked again too; or null for all facts on the sheet of the name
   */
  public void reopen(String nominationId, String key, String reason, String actor) {
    List<String> keys = key == null ? sheet(nominationId).stream().map(SheetLine::key).toList() : List.of(key);
    reopenings.open(nominationId, keys, key != null, reason, actor);
  }

  /** Why facts of a name were opened again, by key of the fact. */
  @Transactional(readOnly = true)
  public Map<String, String> reopeningsOf(String nominationId) {
    return reopenings.reasons(nominationId);
  }

  /** The words for a fact of a name by its key; empty when the name has no such fact. */
  @Transactional(readOnly = true)
  public Optional<String> factLabel(String nominationId, String key) {
    return key.equals(SheetFact.POLITICAL_STANDARD.key()) ? Optional.of(SheetFact.POLITICAL_STANDARD.label())
        : sheet(nominationId).stream().filter(line -> line.key().equals(key)).map(SheetLine::label).findFirst();
  }

  /** The fact of a name that rests on a paper of the dossier, by the paper's code. */
  @Transactional(readOnly = true)
  public Optional<SheetLine> factOfPaper(String nominationId, String document) {
    return sheet(nominationId).stream().filter(line -> line.fact().paper().filter(document::equals).isPresent()).findFirst();
  }

  /** Asks the rules again with what the vetting found, and keeps the answer for the appraiser. */
  public void recheckEligibility(String nominationId) {
    findings.deleteByNominationId(nominationId);
    findings.flush();
    FactVerdicts found = verdictsOf(List.of(nominationId)).get(nominationId);
    nominations.checkAgain(nominationId, found.degrees(), found.partyDates()).findings()
        .forEach(finding -> findings.save(new VettingFinding(nominationId, finding)));
    validityFinding(nominations.nomination(nominationId)).ifPresent(finding -> findings.save(new VettingFinding(nominationId, finding)));
  }

  /** What is to be said about how long the conclusion on the political standard can be used; empty when there is nothing to say. */
  private Optional<RuleFinding> validityFinding(Nomination nomination) {
    Cadre cadre = cadres.cadre(nomination.cadreCode());
    if (cadre.politicalStandard() == PoliticalStandard.UNKNOWN) {
      return Optional.empty();
    }
    UnitPlan plan = plans.plan(nomination.planId());
    DossierItem item = items.politicalStandardConclusion(rulesOf(plan), plan.tier().name(), groupOf(nomination));
    LocalDate until = usableUntil(cadre, item);
    LocalDate today = UserZone.today(clock);
    LocalDate session = plannedSession.of(plan).orElse(today.plusDays(item.warningDays()));
    String conclusion = "Kết luận tiêu chuẩn chính trị số " + cadre.politicalStandardNumber().orElse("–") + " ngày "
        + cadre.politicalStandardDate().map(UserZone::text).orElse("–");
    if (until != null && today.isAfter(until)) {
      return Optional.of(new RuleFinding(VALIDITY_RULE, Severity.REFUSE, conclusion + " đã hết giá trị sử dụng từ ngày "
          + UserZone.text(until) + "; phải có kết luận mới trước khi trình, quyết định.", item.clause(), item.status()));
    }
    if (until != null && session.isAfter(until)) {
      return Optional.of(new RuleFinding(VALIDITY_RULE, Severity.WARN, conclusion + " chỉ dùng được đến ngày " + UserZone.text(until)
          + ", trước ngày dự kiến xem xét (" + UserZone.text(session) + ").", item.clause(), item.status()));
    }
    return Optional.empty();
  }

  /** Last day of the conclusion that counts: what the paper names itself, or the pack's months from its date; null without an end. */
  private static LocalDate usableUntil(Cadre cadre, DossierItem item) {
    LocalDate named = cadre.politicalStandardConclusion().map(conclusion -> conclusion.validUntil()).orElse(null);
    LocalDate byRule = cadre.politicalStandardDate().flatMap(item::usableUntil).orElse(null);
    return named == null || byRule != null && byRule.isBefore(named) ? byRule : named;
  }

  /** The conclusion on the political standard of a name as people read it, with its last day. */
  @Transactional(readOnly = true)
  public String politicalStandard(Nomination nomination) {
    Cadre cadre = cadres.cadre(nomination.cadreCode());
    if (cadre.politicalStandard() == PoliticalStandard.UNKNOWN) {
      return cadre.politicalStandard().label();
    }
    UnitPlan plan = plans.plan(nomination.planId());
    LocalDate until = usableUntil(cadre, items.politicalStandardConclusion(rulesOf(plan), plan.tier().name(), groupOf(nomination)));
    return cadre.politicalStandard().label() + ", số " + cadre.politicalStandardNumber().orElse("–") + " ngày "
        + cadre.politicalStandardDate().map(UserZone::text).orElse("–") + ", " + cadre.politicalStandardIssuer().orElse("–")
        + (until == null ? "" : ", dùng được đến " + UserZone.text(until));
  }

  /** What the rules said about a name after its vetting. */
  @Transactional(readOnly = true)
  public List<VettingFinding> findingsOf(String nominationId) {
    return findings.findByNominationIdOrderByRuleId(nominationId);
  }

  /** The newest verdicts on the facts that the rules ask for, for many names in one query; every name has an entry. */
  @Transactional(readOnly = true)
  public Map<String, FactVerdicts> verdictsOf(Collection<String> nominationIds) {
    Map<String, FactVerdicts> found = new HashMap<>();
    nominationIds.forEach(id -> found.put(id, FactVerdicts.NONE));
    if (!nominationIds.isEmpty()) {
      verdicts.findByNominationIdInOrderById(nominationIds).stream().collect(Collectors.groupingBy(FactVerdict::nominationId))
          .forEach((id, ofName) -> found.put(id, FactVerdicts.of(ofName)));
    }
    return found;
  }

  /** All verdicts that were ever signed on the facts of a name, the oldest first. */
  @Transactional(readOnly = true)
  public List<FactVerdict> history(String nominationId) {
    return verdicts.findByNominationIdOrderById(nominationId);
  }

  /** The papers of a dossier of the plan, of the list and of each person, by code in the order of the table. */
  @Transactional(readOnly = true)
  public Map<String, DossierItem> papersOf(UnitPlan plan) {
    Map<String, DossierItem> papers = new LinkedHashMap<>();
    for (PostGroup group : PostGroup.values()) {
      items.of(rulesOf(plan), plan.tier().name(), group).forEach(item -> papers.putIfAbsent(item.code(), item));
    }
    return papers;
  }

  private Map<String, Map<String, FactVerdict>> newest(Collection<String> nominationIds) {
    Map<String, Map<String, FactVerdict>> newest = new HashMap<>();
    verdicts.findByNominationIdInOrderById(nominationIds).forEach(verdict ->
        newest.computeIfAbsent(verdict.nominationId(), id -> new HashMap<>()).put(verdict.key(), verdict));
    return newest;
  }

  private Asked asked(UnitPlan plan, PostGroup group) {
    RulePin rules = rulesOf(plan);
    return new Asked(
        bodies.of(rules, plan.tier().name(), group).stream().map(VettingBody::fact).collect(Collectors.toSet()),
        items.of(rules, plan.tier().name(), group).stream().collect(Collectors.toMap(DossierItem::code, Function.identity())));
  }

  private PostGroup groupOf(Nomination nomination) {
    return PostGroup.valueOf(posts.post(nomination.postCode()).group().name());
  }

  private RulePin rulesOf(UnitPlan plan) {
    return campaigns.campaign(plan.campaignId()).rules();
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  /** What the pack asks about a post of one group. */
  private record Asked(Set<VettingFact> facts, Map<String, DossierItem> papers) {}
}
