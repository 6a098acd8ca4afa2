package vn.quyhoach.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.campaign.CampaignState;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.followup.FollowUp;
import vn.quyhoach.followup.FollowUpKind;
import vn.quyhoach.followup.FollowUps;
import vn.quyhoach.followup.OpenFollowUp;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.refusal.Refusals;

/** Takes an inspection from the wish for it to its report (S50). */
@Service
@Transactional
public class Inspections {

  /** About as many units are proposed by their points; any other needs a reason. */
  private static final int PROPOSED = 10;

  /** Letters of all reasons together on the decision record, beside the purpose; a proposal that is replaced stands only there. */
  private static final int LONGEST_REASONS = 2_500;

  private static final Set<Role> AT_THE_CENTRE = Set.of(Role.BOARD, Role.SECRETARIAT, Role.CAMPAIGN, Role.SUPERVISOR, Role.INSPECTOR,
      Role.MEMBER_IN_CHARGE);

  private final InspectionRepository inspections;
  private final InspectionVisitRepository visits;
  private final InspectionFindingRepository findings;
  private final UnitRisks risks;
  private final TeamConflicts conflicts;
  private final TeamReviewRule team;
  private final FollowUps followUps;
  private final Campaigns campaigns;
  private final Officials officials;
  private final Units units;
  private final DecisionRecord record;
  private final Clock clock;

  Inspections(InspectionRepository inspections, InspectionVisitRepository visits, InspectionFindingRepository findings, UnitRisks risks,
      TeamConflicts conflicts, TeamReviewRule team, FollowUps followUps, Campaigns campaigns, Officials officials, Units units,
      DecisionRecord record, Clock clock) {
    this.inspections = inspections;
    this.visits = visits;
    this.findings = findings;
    this.risks = risks;
    this.conflicts = conflicts;
    this.team = team;
    this.followUps = followUps;
    this.campaigns = campaigns;
    this.officials = officials;
    this.units = units;
    this.record = record;
    this.clock = clock;
  }

  /** Opens an inspection of a running campaign and starts its record. */
  public Inspection open(OpenInspection opening, String unitCode, String actor) {
    Refusals refusals = new Refusals();
    Campaign campaign = campaigns.byCode(opening.campaign().strip()).orElse(null);
    refusals.when(campaign == null, "campaign", "Không có đợt quy hoạch mang mã «" + opening.campaign() + "».");
    refusals.when(campaign != null && campaign.state() != CampaignState.RUNNING && campaign.state() != CampaignState.SUMMARISED, "campaign",
        "Đợt quy hoạch «" + opening.campaign() + "» chưa triển khai hoặc đã kết luận nên không lập đoàn kiểm tra.");
    refusals.throwIfAny();
    int number = inspections.countByCampaignId(campaign.id()) + 1;
    Inspection inspection = inspections.saveAndFlush(new Inspection("%s.KT%02d".formatted(campaign.code(), number), campaign.id(), unitCode,
        opening.title(), clock.instant()));
    record.open(inspection.id());
    record.append(inspection.id(), "INSPECTION_OPENED", inspection.id(), actor, Map.of("key", inspection.businessKey()));
    return inspection;
  }

  /** Stores a proposed team and its units; people too close to a unit and units without a reason are refused. */
  public void propose(String inspectionId, ProposeInspection proposal, String actor) {
    Inspection inspection = inspection(inspectionId);
    Refusals refusals = new Refusals();
    List<Official> members = checkTeam(inspection, proposal, refusals);
    List<InspectionVisit> chosen = checkUnits(inspection, proposal, refusals);
    LocalDate today = UserZone.today(clock);
    refusals.when(proposal.toDate().isBefore(proposal.fromDate()), "toDate", "Ngày kết thúc (" + UserZone.text(proposal.toDate())
        + ") không được trước ngày bắt đầu (" + UserZone.text(proposal.fromDate()) + ").");
    refusals.when(proposal.toDate().isBefore(today), "toDate", "Ngày kết thúc (" + UserZone.text(proposal.toDate())
        + ") đã qua (hôm nay " + UserZone.text(today) + ").");
    for (int index = 0; index < members.size(); index++) {
      String field = index == 0 ? "leader" : "members[" + (index - 1) + "].official";
      for (InspectionVisit visit : chosen) {
        conflicts.between(members.get(index).userId(), visit.unitCode(), visit.planId()).ifPresent(rule -> refusals.add(field, rule));
      }
    }
    refusals.throwIfAny();
    visits.deleteAll(visitsOf(inspectionId));
    visits.flush();
    inspection.propose(proposal, members.stream().map(InspectionMember::new).toList(), actor);
    visits.saveAll(chosen);
    record.append(inspectionId, "INSPECTION_PROPOSED", inspectionId, actor, Map.of("purpose", proposal.purpose(),
        "team", members.stream().map(Official::userId).toList(), "units", chosen.stream().map(InspectionVisit::unitCode).toList(),
        "reasons", reasonsOf(chosen)));
  }

  private static String reasonsOf(List<InspectionVisit> chosen) {
    String reasons = chosen.stream().flatMap(visit -> visit.chosenBecause().stream()).collect(Collectors.joining("; "));
    return reasons.substring(0, Math.min(reasons.length(), LONGEST_REASONS));
  }

  /** The leader first; fewer than two people, somebody twice, or nobody who keeps the team's papers in the system are refused. */
  private List<Official> checkTeam(Inspection inspection, ProposeInspection proposal, Refusals refusals) {
    List<ProposeInspection.Member> others = proposal.members() == null ? List.of() : proposal.members();
    List<String> accounts = Stream.concat(Stream.of(proposal.leader()), others.stream().map(ProposeInspection.Member::official)).toList();
    refusals.when(others.isEmpty(), "members", "Đoàn phải có trưởng đoàn và ít nhất một thành viên.");
    Set<String> seen = new HashSet<>();
    List<Official> members = new ArrayList<>();
    for (int index = 0; index < accounts.size(); index++) {
      Official official = officials.official(accounts.get(index)).orElseThrow();
      members.add(official);
      refusals.when(!seen.add(official.userId()), "members[" + (index - 1) + "].official",
          "Đồng chí " + official.fullName() + " được chọn hai lần.");
    }
    boolean keepsPapers = members.stream().anyMatch(member -> member.role() == Role.INSPECTOR
        && member.unitCode().equals(inspection.unitCode()));
    refusals.when(!keepsPapers, "members", "Đoàn phải có cán bộ kiểm tra của " + units.unit(inspection.unitCode()).name()
        + ", người ghi hồ sơ của đoàn trên hệ thống.");
    return members;
  }

  private List<InspectionVisit> checkUnits(Inspection inspection, ProposeInspection proposal, Refusals refusals) {
    List<ProposeInspection.ChosenUnit> chosen = proposal.units() == null ? List.of() : proposal.units();
    refusals.when(chosen.isEmpty(), "units", "Phải chọn ít nhất một đơn vị để kiểm tra.");
    List<UnitRisk> weighed = risksOf(inspection);
    Set<String> proposed = proposedOf(weighed).stream().map(UnitRisk::unitCode).collect(Collectors.toSet());
    Map<String, UnitRisk> byUnit = weighed.stream().collect(Collectors.toMap(UnitRisk::unitCode, Function.identity()));
    Set<String> seen = new HashSet<>();
    List<InspectionVisit> planned = new ArrayList<>();
    for (int index = 0; index < chosen.size(); index++) {
      String unit = chosen.get(index).unit();
      String reason = chosen.get(index).reason();
      refusals.when(!seen.add(unit), "units[" + index + "].unit", "Đơn vị " + units.unit(unit).name() + " được chọn hai lần.");
      refusals.when(!proposed.contains(unit) && (reason == null || reason.isBlank()), "units[" + index + "].reason",
          "Đơn vị " + units.unit(unit).name() + " không nằm trong danh sách đề xuất theo rủi ro: phải ghi lý do chọn.");
      if (byUnit.containsKey(unit)) {
        planned.add(new InspectionVisit(inspection.id(), index, byUnit.get(unit), reason));
      } else {
        refusals.add("units[" + index + "].unit", "Đơn vị " + units.unit(unit).name() + " không thuộc phạm vi kiểm tra của đợt này.");
      }
    }
    return planned;
  }

  /**
   * Records what the Standing Committee decided; the team is looked at once more, for somebody may have stepped aside meanwhile.
   *
   * @return whether the team is set up
   */
  public boolean decide(String inspectionId, DecideInspection decision, String actor) {
    Inspection inspection = inspection(inspectionId);
    boolean established = decision.decision() == DecideInspection.Decision.ESTABLISH;
    Refusals refusals = new Refusals();
    if (established) {
      refusals.whenFuture(decision.decidedOn(), "decidedOn", "Ngày quyết định", clock);
      for (InspectionVisit visit : visitsOf(inspectionId)) {
        inspection.members().forEach(member -> conflicts.between(member.userId(), visit.unitCode(), visit.planId())
            .ifPresent(rule -> refusals.add("decision", rule + " Hãy trả lại để đề xuất người khác.")));
      }
    } else {
      refusals.when(isBlank(decision.reason()), "reason", "Phải ghi lý do trả lại đề xuất.");
    }
    refusals.throwIfAny();
    if (established) {
      inspection.establish(decision, clock.instant());
    } else {
      inspection.sendBack(decision.reason());
    }
    record.append(inspectionId, established ? "INSPECTION_ESTABLISHED" : "INSPECTION_SENT_BACK", inspectionId, actor,
        established ? Map.of("number", decision.number()) : Map.of("reason", decision.reason()));
    return established;
  }

  /** Stores the record of a visit with its findings. */
  public void recordVisit(String visitId, RecordVisit given, String actor) {
    InspectionVisit visit = visit(visitId);
    Inspection inspection = inspection(visit.inspectionId());
    inspection.require(InspectionState.ESTABLISHED);
    team.require(inspection, visit, actor);
    Refusals refusals = new Refusals();
    List<RecordVisit.Finding> looked = given.findings() == null ? List.of() : given.findings();
    if (given.outcome() == RecordVisit.Outcome.VISITED) {
      checkDays(inspection, given, refusals);
      refusals.when(looked.isEmpty(), "findings", "Phải ghi ít nhất một nội dung đã kiểm tra; không có vi phạm thì ghi «Không vi phạm».");
      for (int index = 0; index < looked.size(); index++) {
        checkFinding(looked.get(index), "findings[" + index + "].", refusals);
      }
      inspection.members().forEach(member -> conflicts.between(member.userId(), visit.unitCode(), visit.planId())
          .ifPresent(rule -> refusals.add(null, rule)));
    } else {
      refusals.when(isBlank(given.reason()), "reason", "Phải ghi lý do không kiểm tra được đơn vị.");
    }
    refusals.throwIfAny();
    visit.record(given, actor, clock.instant());
    List<InspectionFinding> found = new ArrayList<>();
    if (given.outcome() == RecordVisit.Outcome.VISITED) {
      looked.forEach(finding -> found.add(new InspectionFinding(visitId, found.size() + 1, finding)));
      findings.saveAll(found);
    }
    record.append(inspection.id(), "VISIT_RECORDED", visitId, actor, Map.of("unit", visit.unitCode(), "state", visit.state().name(),
        "findings", found.stream().map(finding -> finding.severity().name()).toList()));
  }

  private void checkDays(Inspection inspection, RecordVisit given, Refusals refusals) {
    refusals.whenFuture(given.visitedTo(), "visitedTo", "Ngày kiểm tra cuối", clock);
    refusals.when(given.visitedTo().isBefore(given.visitedFrom()), "visitedTo", "Ngày kiểm tra cuối (" + UserZone.text(given.visitedTo())
        + ") không được trước ngày đầu (" + UserZone.text(given.visitedFrom()) + ").");
    refusals.when(given.visitedFrom().isBefore(inspection.decidedOn()), "visitedFrom", "Ngày kiểm tra (" + UserZone.text(given.visitedFrom())
        + ") không được trước ngày quyết định thành lập đoàn (" + UserZone.text(inspection.decidedOn()) + ").");
  }

  private void checkFinding(RecordVisit.Finding finding, String prefix, Refusals refusals) {
    if (finding.severity().wantsRemedy()) {
      refusals.when(isBlank(finding.remedy()), prefix + "remedy", "Phải ghi yêu cầu khắc phục đối với «" + finding.severity().label() + "».");
      followUps.refuseUnlessFutureWorkingDay(finding.due(), prefix + "due", "Hạn khắc phục", refusals);
    }
  }

  /** Gives the unit what it has to remedy; may be repeated at will. */
  public void sendFindings(String visitId) {
    InspectionVisit visit = visit(visitId);
    Inspection inspection = inspection(visit.inspectionId());
    Campaign campaign = campaigns.campaign(inspection.campaignId());
    findings.findByVisitIdInOrderByVisitIdAscNumberAsc(List.of(visitId)).stream().filter(finding -> finding.severity().wantsRemedy())
        .forEach(finding -> followUps.open(new OpenFollowUp(FollowUpKind.REMEDY, finding.id(), campaign.id(), campaign.code(), visit.planId(),
            visit.unitCode(), Role.OFFICER, inspection.unitCode(), "Kiểm tra " + inspection.businessKey() + ", nội dung " + finding.number()
            + ": " + finding.step().label(), finding.remedy(), finding.due(), campaign.rules())));
  }

  /** Stores the report, which ends the work of the team; remedies that are open go on. */
  public void conclude(String inspectionId, ConcludeInspection report, String actor) {
    Inspection inspection = inspection(inspectionId);
    Refusals refusals = new Refusals();
    refusals.whenFuture(report.reportedOn(), "reportedOn", "Ngày báo cáo", clock);
    refusals.when(report.reportedOn().isBefore(inspection.decidedOn()), "reportedOn", "Ngày báo cáo (" + UserZone.text(report.reportedOn())
        + ") không được trước ngày quyết định thành lập đoàn (" + UserZone.text(inspection.decidedOn()) + ").");
    refusals.throwIfAny();
    inspection.conclude(report, clock.instant());
    record.append(inspectionId, "INSPECTION_CONCLUDED", inspectionId, actor, Map.of("number", report.reportNumber()));
  }

  /** What speaks for a visit to each unit that the inspection may go to. */
  @Transactional(readOnly = true)
  public List<UnitRisk> risksOf(Inspection inspection) {
    return risks.within(campaigns.campaign(inspection.campaignId()), inspection.unitCode()).stream()
        .filter(risk -> !risk.unitCode().equals(inspection.unitCode())).toList();
  }

  /** The units that the points propose, those with the most first; units with equal points are proposed together or not at all. */
  public static List<UnitRisk> proposedOf(List<UnitRisk> weighed) {
    int least = weighed.size() < PROPOSED ? 1 : Math.max(1, weighed.get(PROPOSED - 1).points());
    return weighed.stream().filter(risk -> risk.points() >= least).toList();
  }

  /** People who can be in a team: those of boards, secretariats and supervision at the unit and below, and heads of bodies. */
  @Transactional(readOnly = true)
  public List<Official> candidates(Inspection inspection) {
    Set<String> below = units.subtree(inspection.unitCode()).stream().map(unit -> unit.code()).collect(Collectors.toSet());
    Set<String> bodies = units.children(inspection.unitCode()).stream().map(unit -> unit.code()).collect(Collectors.toSet());
    return officials.all().stream().filter(official -> below.contains(official.unitCode()))
        .filter(official -> AT_THE_CENTRE.contains(official.role())
            || official.role() == Role.HEAD && bodies.contains(official.unitCode())).toList();
  }

  @Transactional(readOnly = true)
  public Inspection inspection(String inspectionId) {
    return inspections.findById(inspectionId)
        .orElseThrow(() -> new IllegalArgumentException("No inspection has the id " + inspectionId));
  }

  @Transactional(readOnly = true)
  public InspectionVisit visit(String visitId) {
    return visits.findById(visitId).orElseThrow(() -> new IllegalArgumentException("No visit has the id " + visitId));
  }

  /** Visits in the order in which they were proposed. */
  @Transactional(readOnly = true)
  public List<InspectionVisit> visitsOf(String inspectionId) {
    return visits.findByInspectionIdOrderByPosition(inspectionId);
  }

  /** Every inspection of a campaign, in the order of their numbers. */
  @Transactional(readOnly = true)
  public List<Inspection> ofCampaign(String campaignId) {
    return inspections.findByCampaignIdOrderByBusinessKey(campaignId);
  }

  /** What was found in one visit, by number. */
  @Transactional(readOnly = true)
  public List<InspectionFinding> findingsOf(String visitId) {
    return findings.findByVisitIdInOrderByVisitIdAscNumberAsc(List.of(visitId));
  }

  @Transactional(readOnly = true)
  public InspectionFinding finding(String findingId) {
    return findings.findById(findingId).orElseThrow(() -> new IllegalArgumentException("No finding has the id " + findingId));
  }

  /** What became of findings, by finding; those without a violation are left out. */
  @Transactional(readOnly = true)
  public Map<String, FollowUp> remediesOf(List<InspectionFinding> found) {
    return followUps.ofSources(found.stream().map(InspectionFinding::id).toList()).stream()
        .collect(Collectors.toMap(FollowUp::sourceId, Function.identity()));
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
