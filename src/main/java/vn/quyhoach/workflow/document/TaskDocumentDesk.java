package vn.quyhoach.workflow.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.access.NotYours;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.document.AttachedDocument;
import vn.quyhoach.document.Classification;
import vn.quyhoach.document.Damage;
import vn.quyhoach.document.DocumentPlace;
import vn.quyhoach.document.DocumentVisit;
import vn.quyhoach.document.Documents;
import vn.quyhoach.document.FileFault;
import vn.quyhoach.document.FileRefused;
import vn.quyhoach.document.Spreadsheet;
import vn.quyhoach.document.Spreadsheets;
import vn.quyhoach.dossier.DossierLine;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.refusal.Refusal;
import vn.quyhoach.regulation.DossierItem;
import vn.quyhoach.workflow.document.DocumentSlot.Produced;
import vn.quyhoach.workflow.document.DocumentSlot.Scan;
import vn.quyhoach.workflow.tasklist.TaskContext;
import vn.quyhoach.workflow.tasklist.TaskDesk;
import vn.quyhoach.workflow.web.WebUser;

/** What an official may do with the documents of a task: nothing that the task does not offer, and changes only while it is theirs. */
@Service
@Transactional
class TaskDocumentDesk {

  private static final int LONGEST_REASON = 1_000;
  private static final int MOST_NAMES = 200;
  private static final int LONGEST_NAME = 500;

  private final TaskDesk tasks;
  private final List<TaskDocuments> contributors;
  private final Documents documents;
  private final Spreadsheets spreadsheets;
  private final DecisionRecord record;
  private final Officials officials;

  TaskDocumentDesk(TaskDesk tasks, List<TaskDocuments> contributors, Documents documents, Spreadsheets spreadsheets, DecisionRecord record,
      Officials officials) {
    this.tasks = tasks;
    this.contributors = contributors;
    this.documents = documents;
    this.spreadsheets = spreadsheets;
    this.record = record;
    this.officials = officials;
  }

  /** All documents of a task as the tab shows them. */
  record Overview(boolean changeable, long largestBytes, List<Mark> classifications, List<Made> produced, List<Place> places) {}

  /** A mark of secrecy that may be chosen. */
  record Mark(String value, String label) {}

  /** A document that can be made now. */
  record Made(String id, String title, String fileName) {}

  /** A place for scans with what it holds; {@code item} is null for a place by itself. */
  record Place(String id, String title, String hint, boolean required, boolean open, int most, List<Attached> files, Item item) {}

  /**
   * A place as a line of somebody's checklist.
   *
   * @param heading what stands above the papers of one holder
   * @param holder whose paper it is; the meetings together are one holder
   * @param dated whether the day of the paper is asked for
   * @param standing name of {@link DossierLine.Standing}
   */
  record Item(String heading, String holder, String holderId, boolean dated, String standing, String words) {}

  /** A scan in its place; {@code hash} is the beginning of the hash, enough to compare by eye. */
  record Attached(String id, String name, long size, String attachedBy, String attachedAt, String hash, String issuedOn, String classification, String scanState,
      boolean frozen, String damage) {}

  Overview overview(String taskId, WebUser user) {
    List<DocumentSlot> slots = slots(tasks.open(taskId, user));
    List<Scan> scans = slots.stream().filter(Scan.class::isInstance).map(Scan.class::cast).toList();
    Map<DocumentPlace, List<AttachedDocument>> found = documents.of(scans.stream().map(scan -> scan.place().owner()).distinct().toList())
        .stream().collect(Collectors.groupingBy(AttachedDocument::place));
    return new Overview(tasks.isTaken(taskId, user), documents.largestBytes(),
        documents.acceptedClassifications().stream().map(mark -> new Mark(mark.name(), mark.label())).toList(),
        slots.stream().filter(Produced.class::isInstance).map(slot -> new Made(slot.id(), slot.title(), ((Produced) slot).fileName())).toList(),
        scans.stream().map(scan -> new Place(scan.id(), scan.title(), scan.hint(), scan.isRequired(), scan.open(), scan.most(),
            filesOf(scan, found).stream().map(this::described).toList(), item(scan.line()))).toList());
  }

  /** What stands in a place: the present scans, or those that a signature fixed, also when they were taken back since. */
  private List<AttachedDocument> filesOf(Scan scan, Map<DocumentPlace, List<AttachedDocument>> present) {
    return scan.sealed() == null ? present.getOrDefault(scan.place(), List.of())
        : scan.sealed().stream().flatMap(id -> documents.document(id).stream()).sorted(Comparator.comparing(AttachedDocument::attachedAt)).toList();
  }

  private static Item item(DossierLine line) {
    return line == null ? null : new Item(line.cadreCode() == null ? line.holder() : "Hồ sơ của " + line.holder(), line.holder(), line.holderKey(),
        isDated(line), line.standing().name(), line.words());
  }

  /** The minutes of a meeting bear the day of the meeting, which is known. */
  private static boolean isDated(DossierLine line) {
    return line != null && line.item().scope() == DossierItem.Scope.PERSON;
  }

  private Attached described(AttachedDocument document) {
    String by = officials.official(document.attachedBy()).map(Official::fullName).orElse("–");
    return new Attached(document.id(), document.name(), document.size(), by, UserZone.text(document.attachedAt()),
        document.hash().substring(0, 12), document.issuedOn().map(UserZone::text).orElse(null), document.classification().label(), document.scanState().label(), documents.frozen(document),
        document.damage().map(Damage::label).orElse(null));
  }

  HandedFile produce(String taskId, String slotId, WebUser user) {
    TaskContext task = tasks.open(taskId, user);
    Produced slot = slot(task, slotId, Produced.class);
    byte[] content = slot.content() == null ? excel(slot.sheets().get()) : slot.content().get();
    documents.produced(new DocumentPlace(owner(task), slot.id()), visit(task));
    return new HandedFile(slot.fileName(), slot.mediaType(), content);
  }

  /** What a produced document is about, for the log: the plan where there is one. */
  private static String owner(TaskContext task) {
    return task.variables().get("planId") instanceof String planId ? "plan:" + planId : "process:" + task.businessKey();
  }

  private byte[] excel(List<Spreadsheet<?>> sheets) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      spreadsheets.write(sheets, out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  HandedFile read(String taskId, String documentId, WebUser user) {
    TaskContext task = tasks.open(taskId, user);
    AttachedDocument document = attached(task, documentId);
    return new HandedFile(document.name(), document.mediaType(), documents.read(document.id(), visit(task)));
  }

  void attach(String taskId, String slotId, String fileName, byte[] content, Optional<Classification> classification,
      Optional<LocalDate> issuedOn, WebUser user) {
    TaskContext task = tasks.take(taskId, user);
    Scan slot = slot(task, slotId, Scan.class);
    if (!slot.open()) {
      throw new NotYours("slot " + slotId + " of task " + taskId + " takes nothing");
    }
    if (isDated(slot.line()) && issuedOn.isEmpty()) {
      throw new FileRefused(FileFault.DATE_REFUSED, "issuedOn", "Chưa ghi ngày của giấy tờ; hạn dùng tính từ ngày này.");
    }
    AttachedDocument document = documents.attach(slot.place(), slot.most(), fileName, content, classification.orElse(null),
        issuedOn.orElse(null), visit(task));
    if (slot.recordScope() != null) {
      record.append(slot.recordScope(), "DOCUMENT_ATTACHED", document.id(), user.id(),
          Map.of("owner", slot.place().owner(), "slot", slot.id(), "hash", document.hash(), "size", document.size()));
    }
  }

  /** To which of the task's places each file seems to belong; nothing is sent by this. */
  List<FileNameMatch.Proposal> propose(String taskId, List<String> names, WebUser user) {
    List<Scan> open = slots(tasks.open(taskId, user)).stream().filter(Scan.class::isInstance).map(Scan.class::cast).filter(Scan::open).toList();
    if (names.size() > MOST_NAMES || names.stream().anyMatch(name -> name == null || name.length() > LONGEST_NAME)) {
      throw Refusal.of("names", "Mỗi lần chọn tối đa " + MOST_NAMES + " tệp, tên tệp tối đa " + LONGEST_NAME + " ký tự.");
    }
    FileNameMatch match = new FileNameMatch(open);
    return names.stream().map(match::of).toList();
  }

  void withdraw(String taskId, String documentId, String reason, WebUser user) {
    TaskContext task = tasks.take(taskId, user);
    AttachedDocument document = attached(task, documentId);
    Scan slot = slots(task).stream().filter(Scan.class::isInstance).map(Scan.class::cast)
        .filter(scan -> scan.open() && scan.place().equals(document.place())).findFirst()
        .orElseThrow(() -> new NotYours("task " + taskId + " gives document " + documentId + " not back"));
    if (reason == null || reason.isBlank()) {
      throw Refusal.of("reason", "Hãy ghi lý do rút tệp.");
    }
    if (reason.length() > LONGEST_REASON) {
      throw Refusal.of("reason", "Lý do dài " + reason.length() + " ký tự, tối đa " + LONGEST_REASON + " ký tự.");
    }
    documents.withdraw(documentId, reason.strip(), visit(task));
    if (slot.recordScope() != null) {
      record.append(slot.recordScope(), "DOCUMENT_WITHDRAWN", documentId, user.id(), Map.of("hash", document.hash()));
    }
  }

  private AttachedDocument attached(TaskContext task, String documentId) {
    AttachedDocument document = documents.document(documentId).orElseThrow(() -> new NotYours("no document " + documentId));
    boolean here = slots(task).stream().anyMatch(slot -> slot instanceof Scan scan && scan.shows(document));
    if (!here) {
      throw new NotYours("document " + documentId + " does not belong to task " + task.taskId());
    }
    return document;
  }

  private List<DocumentSlot> slots(TaskContext task) {
    return contributors.stream().flatMap(contributor -> contributor.of(task).stream()).toList();
  }

  private <S extends DocumentSlot> S slot(TaskContext task, String id, Class<S> kind) {
    return slots(task).stream().filter(kind::isInstance).map(kind::cast).filter(slot -> slot.id().equals(id)).findFirst()
        .orElseThrow(() -> new NotYours("task " + task.taskId() + " has no document " + id));
  }

  private static DocumentVisit visit(TaskContext task) {
    return new DocumentVisit(task.userId(), task.taskId(), task.taskKey());
  }
}
