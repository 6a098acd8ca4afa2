package vn.quyhoach.workflow.guidance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.document.AttachedDocument;
import vn.quyhoach.document.Documents;
import vn.quyhoach.guidance.AnswerDue;
import vn.quyhoach.guidance.Difficulties;
import vn.quyhoach.guidance.Difficulty;
import vn.quyhoach.guidance.DifficultyEntry;
import vn.quyhoach.guidance.DifficultyState;
import vn.quyhoach.guidance.GuidanceNote;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.workflow.document.Letterhead;

/** Difficulties and guidance as people read them, in the tab and on the page. */
@Component
class DifficultyWords {

  /** Place of what a unit attaches to a difficulty. */
  static final String ATTACHMENT = "attachment";

  private final Difficulties difficulties;
  private final Documents documents;
  private final Officials officials;
  private final Units units;
  private final Letterhead letterhead;

  DifficultyWords(Difficulties difficulties, Documents documents, Officials officials, Units units, Letterhead letterhead) {
    this.difficulties = difficulties;
    this.documents = documents;
    this.officials = officials;
    this.units = units;
    this.letterhead = letterhead;
  }

  /** Published guidance. */
  public record NoteLine(long id, String number, String issuedOn, String issuer, String step, String stepName, String question, String answer,
      String basis, boolean changeable) {}

  /** Something said, and by which side. */
  public record EntryLine(String kind, String text, String by, String at, boolean byBoard) {}

  /** A file that the unit attached. */
  public record FileLine(String id, String name, long size) {}

  /**
   * A difficulty of one's own unit.
   *
   * @param due the day by which the board answers, with what is left; {@code null} when it owes nothing
   * @param pressing {@code late}, {@code soon} or {@code ample}; {@code null} when it owes nothing
   * @param mayReply whether the board waits for this official's answer
   * @param mayAcknowledge whether this official may say that the answer is clear
   */
  public record DifficultyLine(long id, String stepName, String unit, String board, String state, String question, String due, String pressing,
      List<EntryLine> thread, List<FileLine> files, String basis, boolean published, boolean clockPaused, int timesUnclear, boolean mayReply,
      boolean mayAcknowledge, String raisedAt) {}

  static String owner(Difficulty difficulty) {
    return "difficulty:" + difficulty.id();
  }

  NoteLine note(GuidanceNote note, Optional<Official> reader) {
    boolean own = note.isInForce() && reader.filter(official -> mayChange(official, note)).isPresent();
    return new NoteLine(note.id(), note.number(), UserZone.text(note.issuedOn()), letterhead.boardOf(note.issuingUnit()), note.step(),
        note.stepName(), note.question(), note.answer(), note.basis(), own);
  }

  /** Whether an official may withdraw or replace guidance: those of the board that published it. */
  static boolean mayChange(Official official, GuidanceNote note) {
    return official.role() == Role.BOARD && official.unitCode().equals(note.issuingUnit());
  }

  List<DifficultyLine> lines(List<Difficulty> some, Official reader) {
    var threads = difficulties.threadsOf(some);
    List<AttachedDocument> files = documents.of(some.stream().map(DifficultyWords::owner).toList());
    List<DifficultyLine> lines = new ArrayList<>();
    for (Difficulty each : some) {
      Optional<AnswerDue> due = difficulties.dueOf(each);
      boolean speaks = difficulties.speaksFor(each, reader);
      lines.add(new DifficultyLine(each.id(), each.stepName(), units.unit(each.unitCode()).name(), letterhead.boardOf(each.answeringUnit()),
          each.state().label(), each.question(), due.map(DifficultyWords::due).orElse(null), due.map(DifficultyWords::pressing).orElse(null),
          threads.get(each.id()).stream().map(this::entry).toList(),
          files.stream().filter(file -> file.place().owner().equals(owner(each)))
              .map(file -> new FileLine(file.id(), file.name(), file.size())).toList(),
          each.basis() == null ? null : each.basisStatus().basis(each.basis()), each.isPublished(), each.pausesSubmission(), each.timesUnclear(),
          speaks && each.state() == DifficultyState.WITH_UNIT, speaks && each.state() == DifficultyState.ANSWERED,
          UserZone.text(each.raisedAt())));
    }
    return lines;
  }

  private EntryLine entry(DifficultyEntry entry) {
    String by = officials.official(entry.saidBy()).map(Official::fullName).orElse("Hệ thống");
    return new EntryLine(entry.kind().label(), entry.text(), by, UserZone.text(entry.saidAt()), entry.kind().byBoard());
  }

  /** The day of an answer and how far away it is. */
  static String due(AnswerDue due) {
    String left = due.workingDaysLeft() < 0 ? "chậm " + -due.workingDaysLeft() + " ngày làm việc"
        : due.workingDaysLeft() == 0 ? "hạn hôm nay" : "còn " + due.workingDaysLeft() + " ngày làm việc";
    return UserZone.text(due.due()) + (due.paused() ? ", đang tạm dừng (" + left + ")" : ", " + left);
  }

  private static String pressing(AnswerDue due) {
    if (due.workingDaysLeft() < 0) {
      return "late";
    }
    return due.workingDaysLeft() <= 1 ? "soon" : "ample";
  }

  String unitName(String unitCode) {
    return units.unit(unitCode).name();
  }

  String board(String unitCode) {
    return letterhead.boardOf(unitCode);
  }
}
