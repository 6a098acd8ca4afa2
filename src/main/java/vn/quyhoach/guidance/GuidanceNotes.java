package vn.quyhoach.guidance;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.refusal.Refusals;

/** Guidance that stands beside a step for everybody: published without names, found by words, withdrawn or replaced with a reason. */
@Service
@Transactional
public class GuidanceNotes {

  private static final int SUGGESTIONS = 5;

  private final GuidanceNoteRepository notes;
  private final Campaigns campaigns;
  private final NamesInText names;
  private final DecisionRecord record;
  private final JdbcClient jdbc;
  private final Clock clock;

  GuidanceNotes(GuidanceNoteRepository notes, Campaigns campaigns, NamesInText names, DecisionRecord record, JdbcClient jdbc, Clock clock) {
    this.notes = notes;
    this.campaigns = campaigns;
    this.names = names;
    this.record = record;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Makes guidance of an answer; every reason against the text is added to the refusals of the whole input. */
  GuidanceNote publish(Difficulty difficulty, PublishNote text, String answerField, String actor, Refusals refusals) {
    check(text, difficulty.answeringUnit(), difficulty.unitCode(), "publicQuestion", answerField, refusals);
    refusals.throwIfAny();
    String pack = campaigns.campaign(difficulty.campaignId()).rules().basePack();
    GuidanceNote note = notes.save(new GuidanceNote(difficulty, pack, text, actor, clock.instant()));
    record.append(difficulty.campaignId(), "GUIDANCE_PUBLISHED", String.valueOf(note.id()), actor,
        Map.of("number", text.number(), "difficulty", difficulty.id()));
    return note;
  }

  /** Takes guidance back; whoever finds it afterwards is told why. */
  public void withdraw(long noteId, String reason, String actor) {
    GuidanceNote note = note(noteId);
    refuseEnded(note);
    note.end(reason, actor, clock.instant());
    record.append(note.campaignId(), "GUIDANCE_WITHDRAWN", String.valueOf(noteId), actor, Map.of("number", note.number()));
  }

  /** Puts other guidance in the place of one that is in force. */
  public GuidanceNote replace(long noteId, PublishNote text, String reason, String actor) {
    GuidanceNote earlier = note(noteId);
    refuseEnded(earlier);
    Refusals refusals = new Refusals();
    check(text, earlier.issuingUnit(), earlier.issuingUnit(), "question", "answer", refusals);
    refusals.throwIfAny();
    earlier.end(reason, actor, clock.instant());
    GuidanceNote note = notes.save(new GuidanceNote(earlier, text, actor, clock.instant()));
    record.append(note.campaignId(), "GUIDANCE_REPLACED", String.valueOf(noteId), actor,
        Map.of("number", earlier.number(), "by", note.number()));
    return note;
  }

  private void refuseEnded(GuidanceNote note) {
    new Refusals().when(!note.isInForce(), null, "Hướng dẫn số " + note.number() + " đã được rút hoặc thay thế trước đó.").throwIfAny();
  }

  private void check(PublishNote text, String issuingUnit, String askingUnit, String questionField, String answerField, Refusals refusals) {
    refusals.when(isBlank(text.question()), questionField, "Phải ghi câu hỏi được công bố.");
    refusals.when(isBlank(text.answer()), answerField, "Phải ghi nội dung hướng dẫn được công bố.");
    refusals.when(isBlank(text.basis()), "basis", "Phải ghi căn cứ (điều, khoản) của hướng dẫn.");
    refusals.when(text.basisStatus() == null, "basisStatus", "Phải ghi căn cứ đã được đối chiếu với văn bản hay chưa.");
    refusals.when(isBlank(text.number()), "number", "Phải ghi số, ký hiệu của hướng dẫn.");
    refusals.when(text.issuedOn() == null, "issuedOn", "Phải ghi ngày của hướng dẫn.");
    refusals.whenFuture(text.issuedOn(), "issuedOn", "Ngày của hướng dẫn", clock);
    refusals.when(text.number() != null && text.issuedOn() != null
            && notes.existsByIssuingUnitAndNumberAndIssuedOn(issuingUnit, text.number(), text.issuedOn()),
        "number", "Số, ký hiệu «" + text.number() + "» cùng ngày đã được dùng cho một hướng dẫn khác.");
    refuseNames(text.question(), askingUnit, questionField, "Câu hỏi công bố", refusals);
    refuseNames(text.answer(), askingUnit, answerField, "Nội dung công bố", refusals);
  }

  private void refuseNames(String text, String askingUnit, String field, String what, Refusals refusals) {
    Set<String> found = isBlank(text) ? Set.of() : names.find(text, askingUnit);
    refusals.when(!found.isEmpty(), field, what + " còn nêu tên «" + String.join("», «", found)
        + "». Hãy bỏ tên đơn vị, tên người rồi công bố.");
  }

  /** @throws IllegalArgumentException when there is none; who may touch it is asked before */
  @Transactional(readOnly = true)
  public GuidanceNote note(long noteId) {
    return find(noteId).orElseThrow(() -> new IllegalArgumentException("No guidance has the id " + noteId));
  }

  @Transactional(readOnly = true)
  public Optional<GuidanceNote> find(long noteId) {
    return notes.findById(noteId);
  }

  /** Everything in force for a campaign, the newest first. */
  @Transactional(readOnly = true)
  public List<GuidanceNote> inForce(Campaign campaign) {
    return notes.inForce(campaign.id(), campaign.rules().basePack());
  }

  /** What stands beside a step. */
  @Transactional(readOnly = true)
  public List<GuidanceNote> atStep(Campaign campaign, String step) {
    return inForce(campaign).stream().filter(note -> note.step().equals(step)).toList();
  }

  /** Guidance that may answer what somebody is typing, the likeliest first; at equal likeness that of the same step. */
  @Transactional(readOnly = true)
  public List<GuidanceNote> like(Campaign campaign, String step, String typed) {
    List<GuidanceNote> sameStepFirst = inForce(campaign).stream()
        .sorted((one, other) -> Boolean.compare(other.step().equals(step), one.step().equals(step))).toList();
    return Likeness.ranked(typed, sameStepFirst, GuidanceNote::searchKey, SUGGESTIONS);
  }

  /** Guidance with all of the given words, typed with or without accents. */
  @Transactional(readOnly = true)
  public List<GuidanceNote> search(Campaign campaign, String words, String step) {
    return inForce(campaign).stream()
        .filter(note -> (step.isBlank() || note.step().equals(step)) && Likeness.containsAll(words, note.searchKey())).toList();
  }

  /** A unit found its question answered by guidance: counted once, however often it says so. */
  public void met(long noteId, String campaignId, String unitCode, String actor) {
    jdbc.sql("""
            insert into guidance_note_met (note_id, campaign_id, unit_code, met_by, met_at)
            select :note, :campaign, :unit, :actor, :at where not exists
              (select 1 from guidance_note_met where note_id = :note and campaign_id = :campaign and unit_code = :unit)""")
        .param("note", noteId).param("campaign", campaignId).param("unit", unitCode).param("actor", actor)
        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
