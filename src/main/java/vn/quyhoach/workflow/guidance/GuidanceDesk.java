package vn.quyhoach.workflow.guidance;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.access.NotYours;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.document.AttachedDocument;
import vn.quyhoach.document.Classification;
import vn.quyhoach.document.DocumentPlace;
import vn.quyhoach.document.DocumentVisit;
import vn.quyhoach.document.Documents;
import vn.quyhoach.guidance.Difficulties;
import vn.quyhoach.guidance.Difficulty;
import vn.quyhoach.guidance.GuidanceNote;
import vn.quyhoach.guidance.GuidanceNotes;
import vn.quyhoach.guidance.PublishNote;
import vn.quyhoach.guidance.RaiseDifficulty;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.refusal.Refusal;
import vn.quyhoach.workflow.document.HandedFile;
import vn.quyhoach.workflow.document.SentFile;
import vn.quyhoach.workflow.guidance.DifficultyGuidanceModel.Variables;
import vn.quyhoach.workflow.guidance.DifficultyWords.DifficultyLine;
import vn.quyhoach.workflow.guidance.DifficultyWords.NoteLine;
import vn.quyhoach.workflow.tasklist.TaskContext;
import vn.quyhoach.workflow.tasklist.TaskDesk;
import vn.quyhoach.workflow.tasklist.TypedText;
import vn.quyhoach.workflow.web.WebUser;

/**
 * What an official may do about difficulties and guidance: beside a task only what belongs to that task, and with a difficulty only when
 * it is the own unit's. Everything else does not exist.
 */
@Service
@Transactional
class GuidanceDesk {

  private static final String CAMPAIGN_ID = "campaignId";
  private static final String PLAN_ID = "planId";
  private static final int LONGEST_REASON = 1_000;

  private final TaskDesk tasks;
  private final Difficulties difficulties;
  private final GuidanceNotes notes;
  private final Campaigns campaigns;
  private final UnitPlans plans;
  private final Officials officials;
  private final Documents documents;
  private final StepNames steps;
  private final DifficultyWords words;

  GuidanceDesk(TaskDesk tasks, Difficulties difficulties, GuidanceNotes notes, Campaigns campaigns, UnitPlans plans, Officials officials,
      Documents documents, StepNames steps, DifficultyWords words) {
    this.tasks = tasks;
    this.difficulties = difficulties;
    this.notes = notes;
    this.campaigns = campaigns;
    this.plans = plans;
    this.officials = officials;
    this.documents = documents;
    this.steps = steps;
    this.words = words;
  }

  /**
   * What the tab of a task shows.
   *
   * @param board the board that will answer; {@code null} when nothing can be asked from this task
   * @param questions how often this step gave rise to questions in the campaign
   */
  record Overview(String stepName, List<NoteLine> notes, List<DifficultyLine> difficulties, String board, int questions, int longest,
      long largestBytes, List<Mark> classifications) {}

  /** A mark of secrecy that may be chosen. */
  record Mark(String value, String label) {}

  // -- beside a task -------------------------------------------------------------------------------------------------------------

  @Transactional(readOnly = true)
  Overview overview(String taskId, WebUser user) {
    TaskContext task = tasks.open(taskId, user);
    Official official = official(user);
    Place place = place(task);
    return new Overview(place.stepName(),
        place.campaign().map(campaign -> notes.atStep(campaign, place.step())).orElse(List.of()).stream()
            .map(note -> words.note(note, Optional.of(official))).toList(),
        words.lines(place.campaign().map(campaign -> difficulties.raisedBy(official).stream()
            .filter(each -> each.campaignId().equals(campaign.id())).toList()).orElse(List.of()), official),
        place.asking(official, difficulties).map(campaign -> words.board(difficulties.boardInCharge(campaign, task.unitCode()))).orElse(null),
        place.campaign().map(campaign -> questions(campaign, place.step())).orElse(0), Difficulties.LONGEST, documents.largestBytes(),
        documents.acceptedClassifications().stream().map(mark -> new Mark(mark.name(), mark.label())).toList());
  }

  private int questions(Campaign campaign, String step) {
    return difficulties.perStep(campaign.id()).stream().filter(count -> count.step().equals(step)).mapToInt(count -> count.questions()).sum();
  }

  @Transactional(readOnly = true)
  List<NoteLine> like(String taskId, String typed, WebUser user) {
    Place place = place(tasks.open(taskId, user));
    return place.campaign().map(campaign -> notes.like(campaign, place.step(), typed)).orElse(List.of()).stream()
        .map(note -> words.note(note, Optional.empty())).toList();
  }

  /** Raises a difficulty with at most one file; sent twice, it is raised once. */
  void raise(String taskId, String question, Optional<SentFile> file, Optional<Classification> classification, WebUser user) {
    TaskContext task = tasks.open(taskId, user);
    Place place = place(task);
    Campaign campaign = place.asking(official(user), difficulties)
        .orElseThrow(() -> Refusal.of("Việc này không thuộc diện nêu vướng mắc: không có Ban Tổ chức nào khác để hỏi."));
    Difficulty difficulty = difficulties.raise(new RaiseDifficulty(campaign.id(), planOf(task).orElse(null), task.unitCode(), taskId,
        place.step(), place.stepName(), typed(question, "question", "Nội dung vướng mắc")), user.id());
    DocumentPlace attachment = new DocumentPlace(DifficultyWords.owner(difficulty), DifficultyWords.ATTACHMENT);
    if (file.isPresent() && documents.of(List.of(attachment.owner())).isEmpty()) {
      documents.attach(attachment, 1, file.get().name(), file.get().content(), classification.orElse(null),
          new DocumentVisit(user.id(), taskId, task.taskKey()));
    }
  }

  /** Guidance has answered the question; nothing has to be raised. */
  void met(String taskId, long noteId, WebUser user) {
    TaskContext task = tasks.open(taskId, user);
    Campaign campaign = place(task).campaign().orElseThrow(() -> new NotYours("task " + taskId + " belongs to no campaign"));
    GuidanceNote note = notes.inForce(campaign).stream().filter(each -> each.id() == noteId).findFirst()
        .orElseThrow(() -> new NotYours("no guidance " + noteId + " for the campaign of task " + taskId));
    notes.met(note.id(), campaign.id(), task.unitCode(), user.id());
  }

  /** The plan that a task works on, when it is the acting unit's own. */
  private Optional<String> planOf(TaskContext task) {
    return task.variables().get(PLAN_ID) instanceof String planId && plans.plan(planId).unitCode().equals(task.unitCode())
        ? Optional.of(planId) : Optional.empty();
  }

  private Place place(TaskContext task) {
    if (task.variables().get(Variables.DIFFICULTY_ID) instanceof String id) {
      Difficulty difficulty = difficulties.difficulty(Long.parseLong(id));
      return new Place(Optional.of(campaigns.campaign(difficulty.campaignId())), difficulty.step(), difficulty.stepName(), false);
    }
    return new Place(campaignOf(task).map(campaigns::campaign).filter(campaign -> campaign.adoptedOn() != null), task.taskKey(),
        steps.of(task), true);
  }

  private Optional<String> campaignOf(TaskContext task) {
    if (task.variables().get(CAMPAIGN_ID) instanceof String campaignId) {
      return Optional.of(campaignId);
    }
    return task.variables().get(PLAN_ID) instanceof String planId ? Optional.of(plans.plan(planId).campaignId()) : Optional.empty();
  }

  /**
   * Where a task stands.
   *
   * @param campaign the adopted campaign that it belongs to
   * @param open whether questions may come up there; the answering of a question is no such place
   */
  private record Place(Optional<Campaign> campaign, String step, String stepName, boolean open) {

    Optional<Campaign> asking(Official official, Difficulties difficulties) {
      return campaign.filter(each -> open && difficulties.mayRaise(each, official));
    }
  }

  // -- with a difficulty of one's own unit ---------------------------------------------------------------------------------------

  @Transactional(readOnly = true)
  List<DifficultyLine> own(WebUser user) {
    Official official = official(user);
    return words.lines(difficulties.raisedBy(official), official);
  }

  void reply(long id, String text, WebUser user) {
    spokenFor(id, user);
    difficulties.reply(id, typed(text, "text", "Nội dung trả lời"), user.id());
  }

  void acknowledge(long id, boolean clear, String text, WebUser user) {
    spokenFor(id, user);
    difficulties.acknowledge(id, clear, typed(text, "text", "Nội dung chưa rõ"), user.id());
  }

  HandedFile read(long id, String documentId, WebUser user) {
    Difficulty difficulty = seen(id, user);
    AttachedDocument document = documents.document(documentId)
        .filter(file -> file.place().owner().equals(DifficultyWords.owner(difficulty)) && !file.withdrawn())
        .orElseThrow(() -> new NotYours("difficulty " + id + " has no file " + documentId));
    return new HandedFile(document.name(), document.mediaType(), documents.read(documentId, new DocumentVisit(user.id(), null, null)));
  }

  private Difficulty seen(long id, WebUser user) {
    return difficulties.find(id).filter(each -> difficulties.isSeenBy(each, official(user)))
        .orElseThrow(() -> new NotYours("no difficulty " + id + " for " + user.id()));
  }

  private void spokenFor(long id, WebUser user) {
    if (!difficulties.speaksFor(seen(id, user), official(user))) {
      throw Refusal.of("Chỉ người nêu vướng mắc hoặc người đứng đầu đơn vị trả lời, xác nhận được.");
    }
  }

  // -- with guidance of one's own board ------------------------------------------------------------------------------------------

  void withdraw(long noteId, String reason, WebUser user) {
    changeable(noteId, user);
    notes.withdraw(noteId, reason(reason), user.id());
  }

  void replace(long noteId, PublishNote text, String reason, WebUser user) {
    changeable(noteId, user);
    PublishNote cleaned = new PublishNote(limited(text.question(), "question", "Câu hỏi", Difficulties.LONGEST),
        limited(text.answer(), "answer", "Nội dung hướng dẫn", Difficulties.LONGEST), limited(text.basis(), "basis", "Căn cứ", 500),
        text.basisStatus(), limited(text.number(), "number", "Số, ký hiệu", 60), text.issuedOn());
    notes.replace(noteId, cleaned, reason(reason), user.id());
  }

  private void changeable(long noteId, WebUser user) {
    notes.find(noteId).filter(note -> DifficultyWords.mayChange(official(user), note))
        .orElseThrow(() -> new NotYours("guidance " + noteId + " is not " + user.id() + "'s to change"));
  }

  private static String reason(String reason) {
    String text = limited(reason, "reason", "Lý do", LONGEST_REASON);
    if (text.isEmpty()) {
      throw Refusal.of("reason", "Hãy ghi lý do.");
    }
    return text;
  }

  // -- small parts ---------------------------------------------------------------------------------------------------------------

  private Official official(WebUser user) {
    return officials.official(user.id()).orElseThrow(() -> new NotYours(user.id() + " is no official"));
  }

  private static String limited(String given, String field, String label, int longest) {
    String text = typed(given, field, label);
    int length = text.codePointCount(0, text.length());
    if (length > longest) {
      throw Refusal.of(field, label + " dài " + length + " ký tự, tối đa " + longest + " ký tự.");
    }
    return text;
  }

  private static String typed(String given, String field, String label) {
    String text = TypedText.normalised(given == null ? "" : given);
    TypedText.badCharacter(text, true).ifPresent(wrong -> {
      throw Refusal.of(field, label + " " + wrong + ".");
    });
    return text;
  }
}
