package vn.quyhoach.workflow.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.approval.Appraisals;
import vn.quyhoach.approval.Defect;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.audit.RecordedAct;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.nomination.DossierNotes;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.NominationState;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.nomination.NoteAudience;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.nomination.WriteNote;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.progress.UnitProgress;
import vn.quyhoach.workflow.content.ActLabels;
import vn.quyhoach.workflow.content.PlanContent;
import vn.quyhoach.workflow.content.VoteLines;
import vn.quyhoach.workflow.tasklist.TaskContext;
import vn.quyhoach.workflow.tasklist.TaskDesk;
import vn.quyhoach.workflow.web.WebUser;

/**
 * What the tab «Hồ sơ» tells: to the unit its own acts and what it has been told, to the boards above everything done on the dossier.
 * Nothing is shown that the task itself would hide, votes least of all.
 */
@Service
@Transactional
class DossierTab {

  private static final String PLAN_ID = "planId";
  /** What other units did on a dossier and its own unit has been told of. */
  private static final Set<String> TOLD_TO_THE_UNIT = Set.of("DOSSIER_RECEIVED", "SUPPLEMENT_RECEIVED", "DOSSIER_RETURNED", "ACT_ISSUED",
      "LOWER_LEVELS_WAIVED", "LATENESS_CONSIDERED", "EXTENSION_GRANTED", "EXTENSION_REFUSED", "DEADLINE_MOVED", "DEADLINE_PAUSED");

  private final TaskDesk tasks;
  private final UnitPlans plans;
  private final Campaigns campaigns;
  private final Nominations nominations;
  private final Cadres cadres;
  private final Appraisals appraisals;
  private final DossierNotes notes;
  private final DecisionRecord record;
  private final Officials officials;
  private final UnitProgress progress;
  private final PlanContent content;
  private final VoteLines votes;

  DossierTab(TaskDesk tasks, UnitPlans plans, Campaigns campaigns, Nominations nominations, Cadres cadres, Appraisals appraisals,
      DossierNotes notes, DecisionRecord record, Officials officials, UnitProgress progress, PlanContent content, VoteLines votes) {
    this.tasks = tasks;
    this.plans = plans;
    this.campaigns = campaigns;
    this.nominations = nominations;
    this.cadres = cadres;
    this.appraisals = appraisals;
    this.notes = notes;
    this.record = record;
    this.officials = officials;
    this.progress = progress;
    this.content = content;
    this.votes = votes;
  }

  /** The dossier as the tab shows it; {@code unit} is null when the task is about no single unit. */
  record Dossier(String unit, String campaign, String state, String step, List<Name> names, List<Round> rounds, List<Act> acts,
      List<Remark> notes, List<Audience> audiences) {}

  record Name(int number, String fullName, String born, String post, String state, String votes) {}

  record Round(int number, List<DefectLine> defects) {}

  record DefectLine(int number, String about, String text, String answer) {}

  record Act(String at, String what, String who) {}

  record Remark(String at, String who, String unit, String step, String audience, String text) {}

  record Audience(String value, String label) {}

  @Transactional(readOnly = true)
  public Dossier of(String taskId, WebUser user) {
    TaskContext task = tasks.open(taskId, user);
    return planOf(task).map(planId -> dossier(planId, task))
        .orElse(new Dossier(null, null, null, null, List.of(), List.of(), List.of(), List.of(), List.of()));
  }

  Dossier write(String taskId, WriteNote note, WebUser user) {
    TaskContext task = tasks.open(taskId, user);
    String planId = planOf(task).orElseThrow(() -> new IllegalStateException("task " + taskId + " belongs to no plan"));
    notes.write(planId, progress.stepOf(planId).orElse(""), note, task.unitCode(), user.id());
    return dossier(planId, task);
  }

  private static Optional<String> planOf(TaskContext task) {
    return task.variables().get(PLAN_ID) instanceof String planId ? Optional.of(planId) : Optional.empty();
  }

  private Dossier dossier(String planId, TaskContext task) {
    UnitPlan plan = plans.plan(planId);
    return new Dossier(content.unitName(plan.unitCode()), campaigns.campaign(plan.campaignId()).name(), plan.state().label(),
        progress.stepOf(planId).orElse(null), names(plan, task), rounds(plan), acts(plan, task), remarks(planId, task),
        Stream.of(NoteAudience.values()).map(audience -> new Audience(audience.name(), audience.label())).toList());
  }

  private List<Name> names(UnitPlan plan, TaskContext task) {
    boolean chairsSide = task.unitCode().equals(plan.unitCode())
        && officials.official(task.userId()).filter(official -> official.role() == Role.OFFICER || official.role() == Role.HEAD).isPresent();
    Map<String, String> lines = chairsSide ? votes.forTheChairsSide(plan.id()) : votes.ofPlan(plan.id());
    return nominations.ofPlan(plan.id()).stream().filter(name -> chairsSide || name.state() != NominationState.PROPOSED).map(name -> {
      Cadre cadre = cadres.cadre(name.cadreCode());
      return new Name(name.number(), cadre.fullName(), UserZone.text(cadre.birthDate()), content.postTitle(name), name.state().label(),
          VoteLines.line(lines, name));
    }).toList();
  }

  private List<Round> rounds(UnitPlan plan) {
    Map<Integer, List<Defect>> byRound = new TreeMap<>();
    appraisals.defectsOf(plan.id()).forEach(defect -> byRound.computeIfAbsent(defect.round(), round -> new ArrayList<>()).add(defect));
    return byRound.entrySet().stream().map(round -> new Round(round.getKey(), round.getValue().stream()
        .map(defect -> new DefectLine(defect.number(), defect.nominationId().map(this::person).orElse("Hồ sơ chung"), defect.text(),
            defect.answer())).toList())).toList();
  }

  private String person(String nominationId) {
    Nomination nomination = nominations.nomination(nominationId);
    return content.fullName(nomination) + " – " + content.postTitle(nomination);
  }

  private List<Act> acts(UnitPlan plan, TaskContext task) {
    boolean ownUnit = task.unitCode().equals(plan.unitCode());
    return record.actsOf(plan.id()).stream().filter(act -> !ownUnit || isToldTo(plan.unitCode(), act))
        .map(act -> new Act(UserZone.text(act.at()), ActLabels.of(act.action()), who(act.actor()))).toList();
  }

  private boolean isToldTo(String unitCode, RecordedAct act) {
    return TOLD_TO_THE_UNIT.contains(act.action()) || act.action().startsWith("RUNG_")
        || officials.official(act.actor()).filter(official -> official.unitCode().equals(unitCode)).isPresent();
  }

  private String who(String actor) {
    return officials.official(actor).map(official -> official.fullName() + ", " + official.position()).orElse("Hệ thống");
  }

  private List<Remark> remarks(String planId, TaskContext task) {
    return notes.of(planId, task.unitCode()).stream().map(note -> new Remark(UserZone.text(note.writtenAt()),
        officials.official(note.writtenBy()).map(Official::fullName).orElse("–"), content.unitName(note.unitCode()), note.step(),
        note.audience().label(), note.note())).toList();
  }
}
