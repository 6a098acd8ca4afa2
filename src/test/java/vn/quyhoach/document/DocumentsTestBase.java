package vn.quyhoach.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyhoach.document.AccessLog.Action;
import vn.quyhoach.refusal.Refusal;

/** The store and the register on a real database; one subclass for each. */
abstract class DocumentsTestBase {

  private static final DocumentPlace PLACE = new DocumentPlace("conference:7", "signed-minutes");
  private static final DocumentVisit OFFICER = new DocumentVisit("officer.14761", "task-1", "userTask_signMinutes");
  private static final byte[] PDF = ScanSamples.pdf("Bien ban kiem phieu", 1);

  @Autowired Documents documents;
  @Autowired DocumentNumbers numbers;
  @Autowired AccessLog log;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  @BeforeEach
  void empty() {
    for (String table : List.of("document_piece", "document_access", "document", "document_register", "document_number")) {
      jdbc.sql("delete from " + table).update();
    }
  }

  private AttachedDocument attach(byte[] content) {
    return documents.attach(PLACE, 20, "Biên bản.pdf", content, Classification.ORDINARY, OFFICER);
  }

  @Test
  void whatComesInGoesOutUnchangedAndIsNeverKeptInTheClear() {
    byte[] large = ScanSamples.joined(PDF, ScanSamples.text("\n" + "% ghi chú\n".repeat(120_000)));
    for (byte[] content : List.of(PDF, large)) {
      AttachedDocument document = attach(content);
      assertThat(documents.read(document.id(), OFFICER)).isEqualTo(content);
      assertThat(document.size()).isEqualTo(content.length);
      assertThat(document.hash()).hasSize(64);
      assertThat(document.scanState()).isEqualTo(ScanState.NOT_SCANNED);
      List<byte[]> kept = jdbc.sql("select content from document_piece where document_id = :id").param("id", document.id())
          .query((row, index) -> row.getBytes(1)).list();
      assertThat(kept).isNotEmpty().noneMatch(piece -> new String(piece, StandardCharsets.ISO_8859_1).contains("%PDF-"));
    }
    assertThat(documents.of(List.of(PLACE.owner()))).extracting(AttachedDocument::name).containsExactly("Biên bản.pdf", "Biên bản.pdf");
    assertThat(documents.of(List.of("conference:8"))).isEmpty();
  }

  @Test
  void twoCopiesOfOneFileAreEncryptedDifferently() {
    String first = attach(PDF).id();
    String second = attach(PDF).id();
    assertThat(piece(first)).isNotEqualTo(piece(second));
  }

  private byte[] piece(String id) {
    return jdbc.sql("select content from document_piece where document_id = :id and position = 0").param("id", id)
        .query((row, index) -> row.getBytes(1)).single();
  }

  @Test
  void aChangedByteALostPieceAndAnExchangedContentAreFoundAndKeptOnTheLog() {
    String changed = attach(PDF).id();
    byte[] bytes = piece(changed);
    bytes[bytes.length / 2] ^= 1;
    jdbc.sql("update document_piece set content = :bytes where document_id = :id").param("bytes", bytes).param("id", changed).update();
    String lost = attach(PDF).id();
    jdbc.sql("delete from document_piece where document_id = :id").param("id", lost).update();
    String exchanged = attach(PDF).id();
    String other = attach(PDF).id();
    jdbc.sql("update document_piece set content = :bytes where document_id = :id").param("bytes", piece(other)).param("id", exchanged).update();
    String relabelled = attach(PDF).id();
    jdbc.sql("update document set hash = :hash where id = :id").param("hash", "0".repeat(64)).param("id", relabelled).update();

    for (String id : List.of(changed, lost, exchanged, relabelled)) {
      assertThatThrownBy(() -> documents.read(id, OFFICER)).isInstanceOf(DamagedFile.class).hasMessageContaining(id);
    }
    assertThat(log.of(PLACE.owner()).stream().filter(entry -> entry.action() == Action.FOUND_DAMAGED).map(AccessLog.Entry::documentId))
        .containsExactly(changed, lost, exchanged, relabelled);
    assertThat(documents.read(other, OFFICER)).isEqualTo(PDF);
  }

  @Test
  void eachTouchIsOnTheLogWithPersonAndTask() {
    String id = attach(PDF).id();
    documents.read(id, new DocumentVisit("head.14761", "task-2", "userTask_signList"));
    documents.withdraw(id, "quét nhầm", OFFICER);
    assertThat(log.of(PLACE.owner())).extracting(AccessLog.Entry::action, AccessLog.Entry::userId, AccessLog.Entry::taskId,
            AccessLog.Entry::taskKey, AccessLog.Entry::documentId, AccessLog.Entry::at)
        .containsExactly(
            tuple(Action.ATTACHED, "officer.14761", "task-1", "userTask_signMinutes", id, DocumentDatabase.NOW),
            tuple(Action.DOWNLOADED, "head.14761", "task-2", "userTask_signList", id, DocumentDatabase.NOW),
            tuple(Action.WITHDRAWN, "officer.14761", "task-1", "userTask_signMinutes", id, DocumentDatabase.NOW));
    assertThat(documents.of(List.of(PLACE.owner()))).isEmpty();
  }

  private FileRefused refused(byte[] content, Classification classification, int most) {
    FileRefused refused = catchThrowableOfType(FileRefused.class,
        () -> documents.attach(PLACE, most, "Biên bản.pdf", content, classification, OFFICER));
    assertThat(refused).isNotNull();
    return refused;
  }

  @Test
  @Tag("B01")
  @Tag("B06")
  @Tag("B07")
  @Tag("B16")
  void aRefusedFileLeavesNothing() {
    assertThat(refused(new byte[0], Classification.ORDINARY, 9).fault()).isEqualTo(FileFault.FILE_EMPTY);
    FileRefused large = refused(new byte[10 * 1024 * 1024 + 1], Classification.ORDINARY, 9);
    assertThat(large.fault()).isEqualTo(FileFault.FILE_TOO_LARGE);
    assertThat(large).hasMessageContaining("Tệp vượt quá 10 MB");
    assertThat(refused(ScanSamples.text("x"), Classification.ORDINARY, 9).fault()).isEqualTo(FileFault.FILE_TYPE_REFUSED);
    assertThat(refused(PDF, Classification.ORDINARY, 0).fault()).isEqualTo(FileFault.TOO_MANY_FILES);
    assertThat(jdbc.sql("select count(*) from document_piece").query(Integer.class).single()).isZero();
    assertThat(jdbc.sql("select count(*) from document").query(Integer.class).single()).isZero();
    assertThat(log.of(PLACE.owner())).isEmpty();
  }

  @Test
  @Tag("B31")
  @Tag("B33")
  void aMissingMarkIsRefusedAndAStateSecretLeavesOnlyAnEntryWithoutContent() {
    FileRefused missing = refused(PDF, null, 9);
    assertThat(missing.fault()).isEqualTo(FileFault.CLASSIFICATION_MISSING);
    assertThat(missing.fields().get(0).field()).isEqualTo("classification");
    assertThat(log.of(PLACE.owner())).isEmpty();
    for (Classification mark : List.of(Classification.SECRET, Classification.HIGHLY_SECRET, Classification.TOP_SECRET)) {
      FileRefused refused = refused(PDF, mark, 9);
      assertThat(refused.fault()).isEqualTo(FileFault.STATE_SECRET_REFUSED);
      assertThat(refused).hasMessageContaining(mark.label());
    }
    assertThat(refused(ScanSamples.pdfInVietnamese("MẬT"), Classification.ORDINARY, 9).fault()).isEqualTo(FileFault.STATE_SECRET_REFUSED);
    assertThat(log.of(PLACE.owner())).hasSize(4).allSatisfy(entry -> {
      assertThat(entry.action()).isEqualTo(Action.SECRET_REFUSED);
      assertThat(entry.documentId()).isNull();
    });
    assertThat(jdbc.sql("select count(*) from document_piece").query(Integer.class).single()).isZero();
  }

  @Test
  @Tag("B32")
  void aMarkThatIsRaisedLaterFreezesTheDocument() {
    AttachedDocument document = attach(PDF);
    documents.raiseClassification(document.id(), Classification.SECRET, OFFICER);
    assertThatThrownBy(() -> documents.read(document.id(), OFFICER)).isInstanceOfSatisfying(FileRefused.class,
        frozen -> assertThat(frozen.fault()).isEqualTo(FileFault.DOCUMENT_FROZEN));
    assertThatThrownBy(() -> documents.withdraw(document.id(), "x", OFFICER)).isInstanceOf(FileRefused.class);
    assertThatThrownBy(() -> documents.raiseClassification(document.id(), Classification.ORDINARY, OFFICER))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(documents.acceptedClassifications()).containsExactly(Classification.ORDINARY);
  }

  @Test
  @Tag("B16")
  void oneHandCannotFloodTheStore() {
    IntStream.range(0, 6).forEach(file -> attach(PDF));
    FileRefused refused = refused(PDF, Classification.ORDINARY, 20);
    assertThat(refused.fault()).isEqualTo(FileFault.QUOTA);
    DocumentVisit another = new DocumentVisit("officer.14758", "task-9", "userTask_signMinutes");
    assertThat(documents.attach(PLACE, 20, "a.pdf", PDF, Classification.ORDINARY, another).attachedBy()).isEqualTo("officer.14758");
  }

  // -- the register --------------------------------------------------------------------------------------------------------------

  private DocumentNumbers.Entry draw(String unit, String kind, LocalDate day) {
    return new TransactionTemplate(transactions).execute(status -> numbers.draw(unit, kind, "HU", day, "v/v quy hoạch", "officer." + unit));
  }

  @Test
  void numbersRunPerUnitKindAndYear() {
    assertThat(draw("386", "TTr", LocalDate.of(2022, 7, 1)).symbol()).isEqualTo("1-TTr/HU");
    assertThat(draw("386", "TTr", LocalDate.of(2022, 7, 2)).symbol()).isEqualTo("2-TTr/HU");
    assertThat(draw("386", "BC", LocalDate.of(2022, 7, 2)).number()).isEqualTo(1);
    assertThat(draw("387", "TTr", LocalDate.of(2022, 7, 2)).number()).isEqualTo(1);
    assertThat(draw("386", "TTr", LocalDate.of(2021, 12, 31)).number()).isEqualTo(1);
    assertThat(numbers.register("386", 2022)).extracting(DocumentNumbers.Entry::symbol).containsExactly("1-BC/HU", "1-TTr/HU", "2-TTr/HU");
  }

  @Test
  void whatIsUndoneLeavesNoGap() {
    draw("386", "TTr", LocalDate.of(2022, 7, 1));
    new TransactionTemplate(transactions).executeWithoutResult(status -> {
      numbers.draw("386", "TTr", "HU", LocalDate.of(2022, 7, 1), "v/v quy hoạch", "officer.386");
      status.setRollbackOnly();
    });
    assertThat(draw("386", "TTr", LocalDate.of(2022, 7, 1)).number()).isEqualTo(2);
  }

  private DocumentNumbers.Entry enter(int number) {
    return new TransactionTemplate(transactions).execute(status ->
        numbers.enter("386", "QĐ", "HU", number, LocalDate.of(2022, 7, 1), "v/v quy hoạch", "officer.386"));
  }

  @Test
  void theRunGoesOnAfterANumberThatWasGivenOnPaper() {
    assertThat(enter(145).symbol()).isEqualTo("145-QĐ/HU");
    assertThat(draw("386", "QĐ", LocalDate.of(2022, 7, 1)).number()).isEqualTo(146);
    assertThatThrownBy(() -> enter(146)).isInstanceOf(Refusal.class).hasMessageContaining("146");
    assertThat(enter(12).number()).as("an older one that was forgotten").isEqualTo(12);
    assertThat(draw("386", "QĐ", LocalDate.of(2022, 7, 1)).number()).isEqualTo(147);
    assertThat(draw("386", "TTr", LocalDate.of(2022, 7, 1)).number()).as("another kind has a run of its own").isEqualTo(1);
  }

  @Test
  void actsWithTheirExtractsAreDrawnAtOnceByManyWhileSomeAreUndoneOrTypeANumber() throws Exception {
    int hands = 6;
    int each = 10;
    ExecutorService people = Executors.newFixedThreadPool(hands);
    try {
      List<Callable<Void>> work = new ArrayList<>();
      for (int hand = 0; hand < hands; hand++) {
        Random chance = new Random(100 + hand);
        String unit = hand % 2 == 0 ? "386" : "387";
        work.add(() -> {
          for (int act = 0; act < each; act++) {
            int kind = chance.nextInt(5);
            try {
              new TransactionTemplate(transactions).executeWithoutResult(status -> {
                LocalDate day = LocalDate.of(2022, 7, 1);
                if (kind == 0) {
                  int last = numbers.register(unit, 2022).stream().filter(entry -> entry.kind().equals("QĐ"))
                      .mapToInt(DocumentNumbers.Entry::number).max().orElse(0);
                  numbers.enter(unit, "QĐ", "HU", last + 1, day, "v/v quy hoạch", "secretariat." + unit);
                } else {
                  numbers.draw(unit, "QĐ", "HU", day, "v/v quy hoạch", "secretariat." + unit);
                }
                numbers.draw(unit, "TrQĐ", "HU", day, "trích", "secretariat." + unit);
                if (kind == 1) {
                  throw new IllegalStateException("the step failed after its numbers were drawn");
                }
              });
            } catch (IllegalStateException failed) {
              assertThat(kind).isEqualTo(1);
            } catch (Refusal taken) {
              assertThat(kind).as("only a typed number can have been taken meanwhile").isZero();
            }
          }
          return null;
        });
      }
      for (Future<Void> hand : people.invokeAll(work)) {
        hand.get();
      }
      for (String unit : List.of("386", "387")) {
        for (String kind : List.of("QĐ", "TrQĐ")) {
          List<Integer> drawn = numbers.register(unit, 2022).stream().filter(entry -> entry.kind().equals(kind))
              .map(DocumentNumbers.Entry::number).toList();
          assertThat(drawn).as(unit + " " + kind).isEqualTo(IntStream.rangeClosed(1, drawn.size()).boxed().toList()).isNotEmpty();
        }
        assertThat(numbers.register(unit, 2022).stream().filter(entry -> entry.kind().equals("QĐ"))).as("an act and its extract stand or fall together")
            .hasSameSizeAs(numbers.register(unit, 2022).stream().filter(entry -> entry.kind().equals("TrQĐ")).toList());
      }
    } finally {
      people.shutdownNow();
    }
  }

  @Test
  void anIssuedDocumentIsKeptByteForByteAndEncrypted() {
    byte[] content = ScanSamples.text("nội dung văn bản đã ban hành");
    DocumentPlace place = new DocumentPlace("delivery:1", "extract");
    String id = new TransactionTemplate(transactions).execute(status -> documents.keepIssued(place, "Trích quyết định.docx",
        WordDocuments.MEDIA_TYPE, content, LocalDate.of(2022, 7, 13), OFFICER)).id();
    assertThat(documents.read(id, OFFICER)).isEqualTo(content);
    assertThat(new String(piece(id), StandardCharsets.UTF_8)).doesNotContain("văn bản");
    assertThat(documents.of(List.of("delivery:1"))).singleElement().satisfies(kept -> {
      assertThat(kept.name()).isEqualTo("Trích quyết định.docx");
      assertThat(kept.scanState()).isEqualTo(ScanState.MADE_HERE);
    });
    assertThat(log.of("delivery:1")).extracting(AccessLog.Entry::action).containsExactly(Action.ISSUED, Action.DOWNLOADED);
    byte[] changed = piece(id);
    changed[changed.length - 1] ^= 1;
    jdbc.sql("update document_piece set content = :bytes where document_id = :id").param("bytes", changed).param("id", id).update();
    assertThatThrownBy(() -> documents.read(id, OFFICER)).isInstanceOf(DamagedFile.class);
    assertThatThrownBy(() -> documents.keepIssued(place, "a.docx", WordDocuments.MEDIA_TYPE, content, null, OFFICER))
        .as("only in the transaction of the act").isInstanceOf(org.springframework.transaction.IllegalTransactionStateException.class);
  }

  @Test
  void aDayAfterTodayAndABadSymbolAreRefused() {
    assertThatThrownBy(() -> draw("386", "TTr", LocalDate.of(2022, 7, 14))).isInstanceOf(Refusal.class)
        .hasMessageContaining("14/07/2022").hasMessageContaining("13/07/2022");
    assertThatThrownBy(() -> draw("386", "T'; drop", LocalDate.of(2022, 7, 1))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> draw("386", "TTr", null)).isInstanceOf(Refusal.class);
  }

  @Test
  void manyDrawAtOnceWithoutGapsAndDoublesAlsoTheFirstOfTheYear() throws Exception {
    int hands = 8;
    int each = 15;
    ExecutorService people = Executors.newFixedThreadPool(hands);
    try {
      List<Callable<List<Integer>>> work = new ArrayList<>();
      for (int hand = 0; hand < hands; hand++) {
        Random undone = new Random(hand);
        work.add(() -> IntStream.range(0, each).mapToObj(draw -> new TransactionTemplate(transactions).execute(status -> {
          int number = numbers.draw("386", "QĐ", "HU", LocalDate.of(2022, 7, 1), "v/v quy hoạch", "officer.386").number();
          if (undone.nextInt(4) == 0) {
            status.setRollbackOnly();
            return 0;
          }
          return number;
        })).filter(number -> number > 0).toList());
      }
      List<Integer> drawn = new ArrayList<>();
      for (Future<List<Integer>> hand : people.invokeAll(work)) {
        drawn.addAll(hand.get());
      }
      assertThat(drawn.stream().sorted().toList()).isEqualTo(IntStream.rangeClosed(1, drawn.size()).boxed().toList());
      assertThat(numbers.register("386", 2022)).hasSize(drawn.size());
      assertThat(drawn.size()).as("some were undone").isLessThan(hands * each);
    } finally {
      people.shutdownNow();
    }
  }
}
