package vn.quyhoach.nomination;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.refusal.Refusals;

/** Notes that people who work on a dossier leave for one another. They stay with the dossier; nobody changes or deletes one. */
@Service
@Transactional
public class DossierNotes {

  private static final int LONGEST = 2_000;

  private final JdbcClient jdbc;
  private final Clock clock;

  DossierNotes(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param step name of the step at which it was written
   * @param unitCode the writer's unit
   */
  public record Note(String step, String unitCode, String writtenBy, Instant writtenAt, NoteAudience audience, String note) {}

  /** @throws vn.quyhoach.refusal.Refusal naming {@code note} or {@code audience} */
  public void write(String planId, String step, WriteNote written, String unitCode, String actor) {
    String note = written.note() == null ? "" : written.note().strip();
    Refusals refusals = new Refusals();
    refusals.when(note.isEmpty(), "note", "Phải nhập nội dung trao đổi.");
    refusals.when(note.length() > LONGEST, "note", "Nội dung trao đổi dài quá " + LONGEST + " ký tự (đang có " + note.length() + ").");
    refusals.when(written.audience() == null, "audience", "Phải chọn ai được đọc.");
    refusals.throwIfAny();
    jdbc.sql("""
            insert into dossier_note (plan_id, step, unit_code, written_by, written_at, audience, note)
            values (:plan, :step, :unit, :actor, :now, :audience, :note)""")
        .param("plan", planId).param("step", step).param("unit", unitCode).param("actor", actor)
        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).param("audience", written.audience().name())
        .param("note", note).update();
  }

  /** What people of a unit may read on a plan, the newest first. */
  @Transactional(readOnly = true)
  public List<Note> of(String planId, String unitCode) {
    return jdbc.sql("""
            select step, unit_code, written_by, written_at, audience, note from dossier_note
            where plan_id = :plan and (audience = 'EVERYBODY' or unit_code = :unit) order by written_at desc, id desc""")
        .param("plan", planId).param("unit", unitCode)
        .query((row, index) -> new Note(row.getString("step"), row.getString("unit_code"), row.getString("written_by"),
            row.getObject("written_at", OffsetDateTime.class).toInstant(), NoteAudience.valueOf(row.getString("audience")),
            row.getString("note")))
        .list();
  }
}
