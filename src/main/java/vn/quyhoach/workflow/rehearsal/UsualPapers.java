package vn.quyhoach.workflow.rehearsal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.springframework.stereotype.Component;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.document.Classification;
import vn.quyhoach.document.DocumentPlace;
import vn.quyhoach.document.DocumentVisit;
import vn.quyhoach.document.Documents;
import vn.quyhoach.workflow.document.DocumentSlot;
import vn.quyhoach.workflow.document.TaskDocuments;
import vn.quyhoach.workflow.tasklist.TaskContext;

/**
 * Brings in the papers without which a rehearsed step would be refused: one empty page, looked at once, for every place that waits.
 * Papers that the records of a person replace are not brought in again.
 */
@Component
class UsualPapers {

  /** The steps that the rules on dossiers hold up, or whose papers they want to see later. */
  private static final Set<String> WAITS_FOR_PAPERS = Set.of("conference-minutes", "unit-planning-sign");

  private final List<TaskDocuments> contributors;
  private final Documents documents;
  private final Clock clock;
  private final byte[] emptyPage = emptyPage();

  UsualPapers(List<TaskDocuments> contributors, Documents documents, Clock clock) {
    this.contributors = contributors;
    this.documents = documents;
    this.clock = clock;
  }

  void bring(String form, TaskContext task) {
    if (!WAITS_FOR_PAPERS.contains(form)) {
      return;
    }
    List<DocumentPlace> wanted = contributors.stream().flatMap(contributor -> contributor.of(task).stream())
        .filter(DocumentSlot.Scan.class::isInstance).map(DocumentSlot.Scan.class::cast)
        .filter(scan -> scan.open() && scan.isRequired() && isWanted(scan)).map(DocumentSlot.Scan::place).toList();
    if (!wanted.isEmpty()) {
      documents.attach(wanted, DocumentSlot.MOST, "Văn bản quét minh họa.pdf", emptyPage, Classification.ORDINARY, UserZone.today(clock),
          new DocumentVisit(task.userId(), task.taskId(), task.taskKey()));
    }
  }

  private boolean isWanted(DocumentSlot.Scan scan) {
    return scan.line() != null ? !scan.line().standing().counts()
        : documents.of(List.of(scan.place().owner())).stream().noneMatch(document -> document.place().equals(scan.place()));
  }

  private static byte[] emptyPage() {
    try (PDDocument document = new PDDocument(); ByteArrayOutputStream content = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      document.save(content);
      return content.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
