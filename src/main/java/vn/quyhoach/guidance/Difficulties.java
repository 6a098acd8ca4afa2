package vn.quyhoach.guidance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.campaign.ApprovalRoutes;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.deadline.PauseBasis;
import vn.quyhoach.document.Classification;
import vn.quyhoach.notification.Notice;
import vn.quyhoach.notification.Notifications;
import vn.quyhoach.notification.Urgency;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.Unit;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.organisation.VietnameseName;
import vn.quyhoach.refusal.Refusal;
import vn.quyhoach.refusal.Refusals;

/**
 * Difficulties on their way from the unit to the board in charge and back (S5, S46).
 *
 * <p>In charge is the board of the unit that approves the asking unit's plan; where that lies above the province that runs the
 * campaign, the province's own board.
 */
@Service
@Transactional
public class Difficulties {

  /** Letters; longer questions belong in an attachment. */
  public static final int LONGEST = 2_000;

  private static final String SYSTEM = "system";
  private static final String TASKS = "/camunda/app/tasklist/default/";
  private static final String PAGE = "/quyhoach/huong-dan";
  private static final Set<DifficultyState> OPEN =
      Arrays.stream(DifficultyState.values()).filter(DifficultyState::isOpen).collect(Collectors.toUnmodifiableSet());

  private final DifficultyRepository difficulties;
  private final DifficultyThread thread;
  private final DifficultyTimes times;
  private final GuidanceNotes notes;
  private final NamesInText names;
  private final Campaigns campaigns;
  private final ApprovalRoutes routes;
  private final Units units;
  private final Officials officials;
  private final DifficultyProcess process;
  private final Notifications notifications;
  private final DecisionRecord record;
  private final JdbcClient jdbc;
  private final Clock clock;

  Difficulties(DifficultyRepository difficulties, DifficultyThread thread, DifficultyTimes times, GuidanceNotes notes, NamesInText names,
      Campaigns campaigns, ApprovalRoutes routes, Units units, Officials officials, DifficultyProcess process,
      Notifications notifications, DecisionRecord record, JdbcClient jdbc, Clock clock) {
    this.difficulties = difficulties;
    this.thread = thread;
    this.times = times;
    this.notes = notes;
    this.names = names;
    this.campaigns = campaigns;
    this.routes = routes;
    this.units = units;
    this.officials = officials;
    this.process = process;
    this.notifications = notifications;
    this.record = record;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  // -- the unit's side -----------------------------------------------------------------------------------------------------------

  /** The unit whose board answers for the given unit in a campaign. */
  @Transactional(readOnly = true)
  public String boardInCharge(Campaign campaign, String unitCode) {
    if (unitCode.equals(campaign.unitCode())) {
      return unitCode;
    }
    String approving = routes.of(campaign.rules(), units.unit(unitCode)).approvingUnit().code();
    return units.isWithin(approving, campaign.unitCode()) ? approving : campaign.unitCode();
  }

  /** Whether an official may ask at all: a board does not ask itself. */
  @Transactional(readOnly = true)
  public boolean mayRaise(Campaign campaign, Official official) {
    boolean answering = EnumSet.of(Role.BOARD, Role.CAMPAIGN).contains(official.role());
    return !answering || !boardInCharge(campaign, official.unitCode()).equals(official.unitCode());
  }

  /** Puts a difficulty before the board in charge; the same question sent again from the same task is the same difficulty. */
  public Difficulty raise(RaiseDifficulty raised, String actor) {
    requireText(raised.question(), "question", "Nội dung vướng mắc");
    String fingerprint = DigestUtils.sha256Hex(String.join("\n", raised.campaignId(), raised.unitCode(), raised.taskId(),
        VietnameseName.searchKey(raised.question())));
    Optional<Difficulty> sentBefore = difficulties.findByFingerprint(fingerprint);
    if (sentBefore.isPresent()) {
      return sentBefore.get();
    }
    Campaign campaign = campaigns.campaign(raised.campaignId());
    Difficulty difficulty = difficulties.saveAndFlush(
        new Difficulty(raised, fingerprint, boardInCharge(campaign, raised.unitCode()), actor, clock.instant()));
    say(difficulty, EntryKind.RAISED, raised.question(), actor);
    bring(difficulty, campaign);
    process.start(difficulty, businessKey(difficulty));
    record.append(scope(difficulty), "DIFFICULTY_RAISED", subject(difficulty), actor, Map.of("step", difficulty.step(), "board", difficulty.answeringUnit()));
    return difficulty;
  }

  /** Answers the board's question. */
  public void reply(long id, String text, String actor) {
    requireText(text, "text", "Nội dung trả lời");
    Difficulty difficulty = locked(id);
    refuseUnless(difficulty.state() == DifficultyState.WITH_UNIT, "Ban Tổ chức không còn chờ trả lời câu hỏi này.");
    difficulty.replied();
    say(difficulty, EntryKind.REPLIED, text, actor);
    times.resume(difficulty, actor);
    process.unitReplied(businessKey(difficulty));
    record.append(scope(difficulty), "DIFFICULTY_REPLIED", subject(difficulty), actor, Map.of());
  }

  /**
   * Says whether the answer is clear; one that is not goes back to the board.
   *
   * @param text what is not clear; needed only then
   */
  public void acknowledge(long id, boolean clear, String text, String actor) {
    if (!clear) {
      requireText(text, "text", "Nội dung chưa rõ");
    }
    Difficulty difficulty = locked(id);
    refuseUnless(difficulty.state() == DifficultyState.ANSWERED, "Vướng mắc này không chờ xác nhận.");
    if (clear) {
      difficulty.close(clock.instant());
      say(difficulty, EntryKind.CLEAR, "", actor);
      record.append(scope(difficulty), "ANSWER_CLEAR", subject(difficulty), actor, Map.of());
    } else {
      difficulty.unclear();
      say(difficulty, EntryKind.UNCLEAR, text, actor);
      record.append(scope(difficulty), "ANSWER_UNCLEAR", subject(difficulty), actor, Map.of("times", difficulty.timesUnclear()));
      bring(difficulty, campaigns.campaign(difficulty.campaignId()));
    }
    process.acknowledged(businessKey(difficulty), clear);
  }

  /**
   * Whether an official of the asking unit may see a difficulty: the asker; and those who answer for the unit's work as a whole.
   * The two who count do not see each other's words.
   */
  public boolean isSeenBy(Difficulty difficulty, Official official) {
    return official.userId().equals(difficulty.raisedBy())
        || official.unitCode().equals(difficulty.unitCode()) && EnumSet.of(Role.OFFICER, Role.HEAD).contains(official.role());
  }

  /** Whether an official speaks for the unit about a difficulty: the asker, or the head in the asker's place. */
  public boolean speaksFor(Difficulty difficulty, Official official) {
    return official.userId().equals(difficulty.raisedBy())
        || official.unitCode().equals(difficulty.unitCode()) && official.role() == Role.HEAD;
  }

  /** What an official's unit has raised, as far as that official may see it, the newest first. */
  @Transactional(readOnly = true)
  public List<Difficulty> raisedBy(Official official) {
    return difficulties.findByUnitCodeOrderByIdDesc(official.unitCode()).stream().filter(each -> isSeenBy(each, official)).toList();
  }

  // -- the board's side ----------------------------------------------------------------------------------------------------------

  /** Does with a difficulty what the board's official has chosen, and answers what the process has to wait for. */
  public Outcome treat(long id, TreatDifficulty treatment, String actor) {
    Difficulty difficulty = locked(id);
    Campaign campaign = campaigns.campaign(difficulty.campaignId());
    switch (treatment.treatment()) {
      case ANSWER -> answer(difficulty, treatment, actor);
      case DUPLICATE -> answerAsBefore(difficulty, treatment, actor);
      case ASK_BACK -> askBack(difficulty, treatment, actor);
      case HOLD -> hold(difficulty, treatment, actor);
      case FORWARD -> forward(difficulty, campaign, treatment, actor);
    }
    boolean answered = difficulty.state() == DifficultyState.ANSWERED;
    if (answered) {
      times.met(difficulty);
      if (difficulty.pausesSubmission()) {
        times.resumeSubmission(difficulty, actor);
        difficulty.pausesSubmission(false);
      }
    }
    return new Outcome(answered, difficulty.state() == DifficultyState.WITH_UNIT, treatment.treatment() == Treatment.FORWARD,
        times.acknowledgementDue(campaign));
  }

  /**
   * What became of a difficulty.
   *
   * @param acknowledgementDue until when an answered unit may say that the answer is not clear
   */
  public record Outcome(boolean answered, boolean askedBack, boolean forwarded, Instant acknowledgementDue) {}

  private void answer(Difficulty difficulty, TreatDifficulty treatment, String actor) {
    Refusals refusals = new Refusals();
    refusals.when(isBlank(treatment.answer()), "answer", "Phải ghi nội dung trả lời.");
    refusals.when(isBlank(treatment.basis()), "basis", "Phải ghi căn cứ (điều, khoản) của câu trả lời.");
    refusals.when(treatment.basisStatus() == null, "basisStatus", "Phải ghi căn cứ đã được đối chiếu với văn bản hay chưa.");
    refuseMarked(treatment.answer(), "answer", refusals);
    if (treatment.publishes()) {
      boolean sameWords = isBlank(treatment.publicAnswer());
      PublishNote text = new PublishNote(treatment.publicQuestion(), sameWords ? treatment.answer() : treatment.publicAnswer(),
          treatment.basis(), treatment.basisStatus(), treatment.number(), treatment.issuedOn());
      notes.publish(difficulty, text, sameWords ? "answer" : "publicAnswer", actor, refusals);
      difficulty.published();
    }
    refusals.throwIfAny();
    difficulty.answer(treatment.answer(), treatment.basis(), treatment.basisStatus(), actor, clock.instant());
    tellAsker(difficulty, say(difficulty, EntryKind.ANSWERED, treatment.answer(), actor), "đã được trả lời");
    record.append(scope(difficulty), "DIFFICULTY_ANSWERED", subject(difficulty), actor, Map.of("basis", treatment.basis(), "published", treatment.publishes()));
  }

  private void answerAsBefore(Difficulty difficulty, TreatDifficulty treatment, String actor) {
    Difficulty earlier = answeredBefore(difficulty).stream().filter(each -> String.valueOf(each.id()).equals(treatment.duplicateOf()))
        .findFirst().orElseThrow(() -> Refusal.of("duplicateOf", "Hãy chọn một vướng mắc đã được trả lời ở cùng bước."));
    Set<String> found = names.find(earlier.answer(), earlier.unitCode());
    if (!found.isEmpty() && !earlier.unitCode().equals(difficulty.unitCode())) {
      throw Refusal.of("duplicateOf", "Câu trả lời của vướng mắc số " + earlier.id() + " có nêu tên «" + String.join("», «", found)
          + "» nên không gửi cho đơn vị khác được. Hãy trả lời riêng.");
    }
    difficulty.repeats(earlier);
    difficulty.answer(earlier.answer(), earlier.basis(), earlier.basisStatus(), actor, clock.instant());
    tellAsker(difficulty, say(difficulty, EntryKind.ANSWERED_AS_BEFORE, earlier.answer(), actor), "đã được trả lời");
    record.append(scope(difficulty), "DIFFICULTY_REPEATED", subject(difficulty), actor, Map.of("earlier", difficulty.duplicateOf().orElseThrow()));
  }

  private void askBack(Difficulty difficulty, TreatDifficulty treatment, String actor) {
    requireText(treatment.counterQuestion(), "counterQuestion", "Câu hỏi thêm");
    difficulty.askBack();
    tellAsker(difficulty, say(difficulty, EntryKind.ASKED_BACK, treatment.counterQuestion(), actor), "Ban Tổ chức hỏi thêm");
    times.pause(difficulty, actor);
    record.append(scope(difficulty), "DIFFICULTY_ASKED_BACK", subject(difficulty), actor, Map.of());
  }

  private void hold(Difficulty difficulty, TreatDifficulty treatment, String actor) {
    refuseUnless(times.submissionRuns(difficulty), "Đơn vị không có thời hạn trình đang tính nên không có gì để tạm dừng.");
    refuseUnless(!difficulty.pausesSubmission(), "Thời hạn trình của đơn vị đang được tạm dừng.");
    Refusals refusals = new Refusals();
    refusals.when(isBlank(treatment.pauseNumber()), "pauseNumber", "Phải ghi số, ký hiệu văn bản làm căn cứ tạm dừng.");
    refusals.when(treatment.pauseDate() == null, "pauseDate", "Phải ghi ngày của văn bản làm căn cứ tạm dừng.");
    refusals.whenFuture(treatment.pauseDate(), "pauseDate", "Ngày của văn bản", clock);
    refusals.when(isBlank(treatment.pauseReason()), "pauseReason", "Phải ghi lý do tạm dừng.");
    refusals.throwIfAny();
    times.pauseSubmission(difficulty, new PauseBasis(treatment.pauseNumber(), treatment.pauseDate(), treatment.pauseReason()), actor);
    difficulty.pausesSubmission(true);
    say(difficulty, EntryKind.PAUSED, treatment.pauseReason() + " (" + treatment.pauseNumber() + ", ngày "
        + UserZone.text(treatment.pauseDate()) + ")", actor);
    record.append(scope(difficulty), "SUBMISSION_PAUSED", subject(difficulty), actor, Map.of("number", treatment.pauseNumber()));
  }

  private void forward(Difficulty difficulty, Campaign campaign, TreatDifficulty treatment, String actor) {
    refuseUnless(!difficulty.answeringUnit().equals(campaign.unitCode()),
        "Ban Tổ chức Tỉnh ủy là cấp trả lời cao nhất của đợt quy hoạch; hãy trả lời đơn vị khi có ý kiến của Trung ương.");
    requireText(treatment.forwardReason(), "forwardReason", "Lý do chuyển cấp trên");
    times.met(difficulty);
    difficulty.forward(boardInCharge(campaign, difficulty.answeringUnit()));
    say(difficulty, EntryKind.FORWARDED, treatment.forwardReason(), actor);
    bring(difficulty, campaign);
    record.append(scope(difficulty), "DIFFICULTY_FORWARDED", subject(difficulty), actor, Map.of("board", difficulty.answeringUnit()));
  }

  /** The time for saying that the answer is not clear is over. */
  public void lapse(long id) {
    Difficulty difficulty = locked(id);
    difficulty.close(clock.instant());
    say(difficulty, EntryKind.LAPSED, "", SYSTEM);
    record.append(scope(difficulty), "ANSWER_UNDISPUTED", subject(difficulty), SYSTEM, Map.of());
  }

  /** Answered difficulties of the same step whose answer may fit this one too, the likeliest first. */
  @Transactional(readOnly = true)
  public List<Difficulty> answeredBefore(Difficulty difficulty) {
    List<Difficulty> answered = difficulties.findByCampaignIdAndStepAndAnsweredAtNotNullOrderByIdDesc(difficulty.campaignId(), difficulty.step())
        .stream().filter(each -> each.id() != difficulty.id() && each.duplicateOf().isEmpty()).toList();
    List<Difficulty> likely = Likeness.ranked(difficulty.question(), answered, each -> VietnameseName.searchKey(each.question()), answered.size());
    return Stream.concat(likely.stream(), answered.stream().filter(each -> !likely.contains(each))).toList();
  }

  // -- reading -------------------------------------------------------------------------------------------------------------------

  @Transactional(readOnly = true)
  public Optional<Difficulty> find(long id) {
    return difficulties.findById(id);
  }

  @Transactional(readOnly = true)
  public Difficulty difficulty(long id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("No difficulty has the number " + id));
  }

  /** What was said about each of the given difficulties, in its order. */
  @Transactional(readOnly = true)
  public Map<Long, List<DifficultyEntry>> threadsOf(Collection<Difficulty> some) {
    return thread.of(some.stream().map(Difficulty::id).toList());
  }

  /** Difficulties of a campaign whose answer a board at or below the given unit owes or gave, the newest first. */
  @Transactional(readOnly = true)
  public List<Difficulty> within(String campaignId, String scopeUnit) {
    return difficulties.findByCampaignIdAndAnsweringUnitInOrderByIdDesc(campaignId, boards(scopeUnit));
  }

  /** Difficulties that a board at or below the given unit still owes an answer to, the oldest first. */
  @Transactional(readOnly = true)
  public List<Difficulty> openOf(String scopeUnit) {
    return difficulties.findByAnsweringUnitInAndStateInOrderById(boards(scopeUnit), OPEN);
  }

  /** Difficulties of the given units that wait for an answer, the oldest first. */
  @Transactional(readOnly = true)
  public List<Difficulty> openRaisedBy(Collection<String> unitCodes) {
    return difficulties.findByUnitCodeInAndStateInOrderById(unitCodes, OPEN);
  }

  private Set<String> boards(String scopeUnit) {
    return units.subtree(scopeUnit).stream().map(Unit::code).collect(Collectors.toSet());
  }

  /** The day by which the board has to have answered, while it owes an answer. */
  @Transactional(readOnly = true)
  public Optional<AnswerDue> dueOf(Difficulty difficulty) {
    return difficulty.state().isOpen() ? times.dueOf(difficulty) : Optional.empty();
  }

  /** How often each step of a campaign gave rise to questions, the most questioned first. */
  @Transactional(readOnly = true)
  public List<StepCount> perStep(String campaignId) {
    return jdbc.sql("""
            select step, max(step_name) as step_name, sum(raised) as raised, sum(is_open) as open, sum(repeated) as repeated,
                   sum(met) as met, sum(unclear) as unclear, sum(published) as published
            from (
              select step, step_name, 1 as raised, case when state in ('WITH_BOARD', 'WITH_UNIT') then 1 else 0 end as is_open,
                     case when duplicate_of is null then 0 else 1 end as repeated, 0 as met, times_unclear as unclear, 0 as published
              from difficulty where campaign_id = :campaign
              union all
              select note.step, note.step_name, 0, 0, 0, 1, 0, 0
              from guidance_note_met met join guidance_note note on note.id = met.note_id where met.campaign_id = :campaign
              union all
              select step, step_name, 0, 0, 0, 0, 0, 1 from guidance_note where campaign_id = :campaign and ended_at is null
            ) question
            group by step order by sum(raised) + sum(met) desc, step""")
        .param("campaign", campaignId)
        .query((row, index) -> new StepCount(row.getString("step"), row.getString("step_name"), row.getInt("raised"), row.getInt("open"),
            row.getInt("repeated"), row.getInt("met"), row.getInt("unclear"), row.getInt("published")))
        .list();
  }

  /** Ties the process instances of all boards that work on a difficulty: campaign code, number. */
  @Transactional(readOnly = true)
  public String businessKey(Difficulty difficulty) {
    return campaigns.campaign(difficulty.campaignId()).code() + ".VM" + difficulty.id();
  }

  /** Today as officials know it. */
  public LocalDate today() {
    return UserZone.today(clock);
  }

  // -- small parts ---------------------------------------------------------------------------------------------------------------

  private Difficulty locked(long id) {
    return difficulties.lock(id).orElseThrow(() -> new IllegalArgumentException("No difficulty has the number " + id));
  }

  /** The difficulty comes to a board: its time begins, its officials are told. */
  private void bring(Difficulty difficulty, Campaign campaign) {
    times.open(difficulty, campaign, boardInCharge(campaign, difficulty.answeringUnit()));
    officials.ofUnit(difficulty.answeringUnit()).stream().filter(official -> official.role() == Role.BOARD).forEach(official ->
        notifications.send(new Notice("difficulty:" + difficulty.id() + ":" + difficulty.turn() + ":" + official.userId(), official.userId(),
            Urgency.IMMEDIATE, "Vướng mắc số " + difficulty.id() + " ở bước «" + difficulty.stepName() + "» chờ trả lời.", TASKS)));
  }

  /** The asker is told that there is word from the board. */
  private void tellAsker(Difficulty difficulty, int entry, String what) {
    notifications.send(new Notice("difficulty:" + difficulty.id() + ":entry:" + entry, difficulty.raisedBy(), Urgency.IMMEDIATE,
        "Vướng mắc số " + difficulty.id() + " ở bước «" + difficulty.stepName() + "»: " + what + ".", PAGE));
  }

  private int say(Difficulty difficulty, EntryKind kind, String text, String actor) {
    return thread.add(difficulty.id(), kind, text, actor);
  }

  /** The chain of the record that everything about a difficulty is written to: the plan's, or that of the campaign. */
  private static String scope(Difficulty difficulty) {
    return difficulty.planId().orElse(difficulty.campaignId());
  }

  private static String subject(Difficulty difficulty) {
    return String.valueOf(difficulty.id());
  }

  private static void requireText(String text, String field, String label) {
    Refusals refusals = new Refusals();
    if (isBlank(text)) {
      refusals.add(field, label + " chưa được ghi.");
    } else {
      int length = text.codePointCount(0, text.length());
      refusals.when(length > LONGEST, field, label + " dài " + length + " ký tự, tối đa " + LONGEST
          + " ký tự. Phần dài hơn hãy gửi bằng tệp đính kèm.");
    }
    refuseMarked(text, field, refusals);
    refusals.throwIfAny();
  }

  private static void refuseMarked(String text, String field, Refusals refusals) {
    refusals.when(text != null && Classification.isMarkedSecret(text), field,
        "Nội dung mang dấu chỉ độ mật. Nội dung Mật, Tối mật, Tuyệt mật không được đưa vào hệ thống này, phải gửi theo đường văn bản mật.");
  }

  private static void refuseUnless(boolean possible, String message) {
    if (!possible) {
      throw Refusal.of(message);
    }
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
