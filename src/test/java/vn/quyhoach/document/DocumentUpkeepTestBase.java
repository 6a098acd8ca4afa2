package vn.quyhoach.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyhoach.document.AccessLog.Action;
import vn.quyhoach.document.DocumentUpkeep.Outcome;

/** All scans together on a real database: encrypted anew, stopped in the middle, read and compared, lost, brought again. */
abstract class DocumentUpkeepTestBase {

  private static final DocumentPlace PLACE = new DocumentPlace("conference:7", "signed-minutes");
  private static final DocumentVisit ADMINISTRATOR = new DocumentVisit("command-line", null, "documents");
  private static final byte[] PDF = ScanSamples.pdf("Bien ban kiem phieu", 1);
  private static final String OLD_KEY = "b2xkIGtleSBvbGQga2V5IG9sZCBrZXkgb2xkIGtleSE=";
  private static final String NEW_KEY = "bmV3IGtleSBuZXcga2V5IG5ldyBrZXkgbmV3IGtleSE=";

  @Autowired AttachedDocumentRepository repository;
  @Autowired DocumentHealth health;
  @Autowired AccessLog log;
  @Autowired FileInspection inspection;
  @Autowired VirusScanner scanner;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;
  @TempDir Path folder;

  private final SmallObjectStore bucket = new SmallObjectStore();
  private int visitors;

  @AfterEach
  void closeTheBucket() {
    bucket.close();
  }

  @BeforeEach
  void empty() {
    for (String table : List.of("document_piece", "document_access", "document", "document_obsolete_content", "document_key")) {
      jdbc.sql("delete from " + table).update();
    }
  }

  // -- a node with its settings ----------------------------------------------------------------------------------------------------

  private static DocumentSettings settings(String keyId, String key, Map<String, String> former, Path folder) {
    return new DocumentSettings("folder", String.valueOf(folder), null, keyId, key, former, null, null, 10, 100, null);
  }

  private DocumentSettings before() {
    return settings("2022", OLD_KEY, Map.of(), folder);
  }

  private DocumentSettings after() {
    return settings("2026", NEW_KEY, Map.of("2022", OLD_KEY), folder);
  }

  private final class Node {

    private final FileStore store;
    private final FileCipher cipher;
    private final DocumentContents contents;

    private Node(DocumentSettings settings, FileStore store) {
      this.store = store;
      this.cipher = new FileCipher(settings);
      this.contents = new DocumentContents(store, cipher, jdbc);
    }

    private DocumentUpkeep upkeep() {
      return new DocumentUpkeep(repository, contents, health, store, cipher, log, jdbc, transactions);
    }

    private Documents documents() {
      return new Documents(repository, store, cipher, contents, health, inspection, scanner, log, before(), NetworkKind.NETWORKED,
          new DocumentDatabase().clock());
    }

    private String attach() {
      DocumentVisit visit = new DocumentVisit("officer." + visitors++, "task", "key");
      return within(() -> documents().attach(PLACE, 1_000, "Biên bản.pdf", PDF, Classification.ORDINARY, visit)).id();
    }

    private Outcome encryptAnew() {
      return upkeep().encryptAnew(ADMINISTRATOR, done -> { });
    }
  }

  private <T> T within(Callable<T> work) {
    return new TransactionTemplate(transactions).execute(status -> {
      try {
        return work.call();
      } catch (RuntimeException failed) {
        throw failed;
      } catch (Exception impossible) {
        throw new IllegalStateException(impossible);
      }
    });
  }

  private List<FileStore> stores() {
    return List.of(new DatabaseFileStore(jdbc), new FolderFileStore(before()), objects());
  }

  private FileStore objects() {
    return new BucketFileStore(new DocumentSettings("s3", null, bucket.settings(), "2022", OLD_KEY, Map.of(), null, null, 10, 100, null));
  }

  private String content(String documentId) {
    return jdbc.sql("select content_id from document where id = :id").param("id", documentId).query(String.class).single();
  }

  private int leftovers() {
    return jdbc.sql("select count(*) from document_obsolete_content").query(Integer.class).single();
  }

  // -- the key is changed ----------------------------------------------------------------------------------------------------------

  @Test
  void everyScanIsEncryptedAnewAndOpensWithoutTheFormerKey() {
    for (FileStore store : stores()) {
      empty();
      Node before = new Node(before(), store);
      List<String> ids = IntStream.range(0, 5).mapToObj(each -> before.attach()).toList();
      within(() -> {
        before.documents().withdraw(ids.get(0), "quét nhầm", ADMINISTRATOR);
        before.documents().raiseClassification(ids.get(1), Classification.SECRET, ADMINISTRATOR);
        return null;
      });
      Node after = new Node(after(), store);
      assertThat(after.upkeep().underFormerKeys()).isEqualTo(5);
      assertThat(after.encryptAnew()).satisfies(outcome -> {
        assertThat(outcome.done()).isEqualTo(5);
        assertThat(outcome.damaged()).isEmpty();
      });

      Node withoutFormer = new Node(settings("2026", NEW_KEY, Map.of(), folder), store);
      assertThat(withoutFormer.upkeep().missingKeys()).isEmpty();
      assertThat(withoutFormer.upkeep().underFormerKeys()).isZero();
      ids.forEach(id -> {
        assertThat(withoutFormer.contents.open(id)).as("withdrawn and frozen ones too").isEqualTo(PDF);
        assertThat(content(id)).isNotEqualTo(id);
        assertThatThrownBy(() -> store.get(id)).as("what was under the former key is gone").isInstanceOf(DamagedFile.class);
      });
      assertThat(leftovers()).isZero();
      assertThat(log.of(PLACE.owner()).stream().filter(entry -> entry.action() == Action.ENCRYPTED_ANEW).map(AccessLog.Entry::documentId))
          .containsExactlyInAnyOrderElementsOf(ids);
      assertThat(after.encryptAnew().done()).as("a second run has nothing to do").isZero();
    }
  }

  @Test
  void aRunThatIsStoppedAnywhereLeavesEveryScanReadableAndGoesOn() {
    for (FileStore store : stores()) {
      empty();
      Node before = new Node(before(), store);
      List<String> ids = IntStream.range(0, 4).mapToObj(each -> before.attach()).sorted().toList();
      AtomicBoolean stopped = new AtomicBoolean();
      FileStore stops = new FileStore() {
        private int puts;

        @Override
        public void put(String id, byte[] encrypted) {
          store.put(id, encrypted);
          if (++puts == 3) {
            stopped.set(true);
            throw new IllegalStateException("the machine goes down while it writes");
          }
        }

        @Override
        public void remove(String id) {
          if (puts == 2) {
            throw new IllegalStateException("and once between the new content and the deletion of the old one");
          }
          store.remove(id);
        }

        @Override
        public byte[] get(String id) {
          return store.get(id);
        }
      };
      Node unlucky = new Node(after(), stops);
      assertThatThrownBy(unlucky::encryptAnew).isInstanceOf(IllegalStateException.class);
      assertThat(leftovers()).as("the old content of the second one waits for its deletion").isEqualTo(1);
      assertThat(unlucky.upkeep().underFormerKeys()).isEqualTo(2);

      Node healthy = new Node(after(), store);
      ids.forEach(id -> assertThat(healthy.contents.open(id)).isEqualTo(PDF));
      assertThatThrownBy(unlucky::encryptAnew).isInstanceOf(IllegalStateException.class);
      assertThat(healthy.encryptAnew().damaged()).isEmpty();
      ids.forEach(id -> assertThat(new Node(settings("2026", NEW_KEY, Map.of(), folder), store).contents.open(id)).isEqualTo(PDF));
      assertThat(leftovers()).isZero();
    }
  }

  @Test
  void readersAndSendersGoOnMeanwhile() throws Exception {
    for (FileStore store : stores()) {
      empty();
      Node before = new Node(before(), store);
      Node after = new Node(after(), store);
      List<String> ids = IntStream.range(0, 12).mapToObj(each -> before.attach()).toList();
      ExecutorService people = Executors.newFixedThreadPool(4);
      AtomicBoolean done = new AtomicBoolean();
      try {
        List<Future<Integer>> readers = new ArrayList<>();
        for (int reader = 0; reader < 2; reader++) {
          readers.add(people.submit(() -> {
            int read = 0;
            do {
              for (String id : ids) {
                assertThat(after.contents.open(id)).isEqualTo(PDF);
                read++;
              }
            } while (!done.get());
            return read;
          }));
        }
        Future<List<String>> sender = people.submit(() -> IntStream.range(0, 10).mapToObj(each -> after.attach()).toList());
        assertThat(after.encryptAnew().damaged()).isEmpty();
        done.set(true);
        for (Future<Integer> reader : readers) {
          assertThat(reader.get()).isPositive();
        }
        assertThat(sender.get()).allSatisfy(id -> assertThat(after.contents.open(id)).isEqualTo(PDF));
        assertThat(after.upkeep().underFormerKeys()).isZero();
        assertThat(health.damaged()).isEmpty();
      } finally {
        people.shutdownNow();
      }
    }
  }

  @Test
  void aDamagedScanIsLeftAsItIsAndNamedAndTheOthersAreDone() {
    FileStore store = new DatabaseFileStore(jdbc);
    Node before = new Node(before(), store);
    String lost = before.attach();
    String whole = before.attach();
    store.remove(lost);
    Outcome outcome = new Node(after(), store).encryptAnew();
    assertThat(outcome.done()).isEqualTo(1);
    assertThat(outcome.damaged()).singleElement().satisfies(document -> {
      assertThat(document.id()).isEqualTo(lost);
      assertThat(document.damage()).contains(Damage.LOST);
    });
    assertThat(new Node(after(), store).contents.open(whole)).isEqualTo(PDF);
  }

  @Test
  void aKeyThatIsNotThereIsAFaultOfTheSettingsAndNotOfTheScan() {
    FileStore store = new DatabaseFileStore(jdbc);
    String id = new Node(before(), store).attach();
    Node forgotten = new Node(settings("2026", NEW_KEY, Map.of(), folder), store);
    assertThat(forgotten.upkeep().missingKeys()).containsExactly("2022");
    assertThatThrownBy(() -> within(() -> forgotten.documents().read(id, ADMINISTRATOR))).isInstanceOf(KeyMissing.class);
    assertThat(health.damaged()).isEmpty();
  }

  @Test
  void oneNameForTwoKeysStopsTheStart() {
    new DocumentKeys(new FileCipher(before()), jdbc).afterSingletonsInstantiated();
    new DocumentKeys(new FileCipher(before()), jdbc).afterSingletonsInstantiated();
    DocumentKeys exchanged = new DocumentKeys(new FileCipher(settings("2022", NEW_KEY, Map.of(), folder)), jdbc);
    assertThatThrownBy(exchanged::afterSingletonsInstantiated).isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("«2022» không phải khóa đã dùng").hasMessageContaining("QUYHOACH_DOCUMENT_KEY_ID")
        .hasMessageNotContaining(NEW_KEY);
    new DocumentKeys(new FileCipher(after()), jdbc).afterSingletonsInstantiated();
    assertThat(jdbc.sql("select fingerprint from document_key").query(String.class).list()).hasSize(2).doesNotHaveDuplicates()
        .noneMatch(fingerprint -> fingerprint.contains(OLD_KEY));
  }

  // -- every scan is read ----------------------------------------------------------------------------------------------------------

  @Test
  void whatIsLostOrChangedIsKeptAsSuchUntilItComesBack() {
    for (FileStore store : stores()) {
      empty();
      Node node = new Node(before(), store);
      String lost = node.attach();
      String changed = node.attach();
      String whole = node.attach();
      byte[] kept = store.get(lost);
      store.remove(lost);
      byte[] bytes = store.get(changed).clone();
      bytes[bytes.length / 2] ^= 1;
      within(() -> {
        store.remove(changed);
        store.put(changed, bytes);
        return null;
      });
      Outcome found = node.upkeep().verify(done -> { });
      assertThat(found.done()).isEqualTo(1);
      assertThat(health.damaged()).extracting(AttachedDocument::id).containsExactlyInAnyOrder(lost, changed).doesNotContain(whole);
      assertThat(health.damaged()).extracting(document -> document.damage().orElseThrow()).containsExactlyInAnyOrder(Damage.LOST, Damage.CHANGED);
      assertThat(health.damaged()).allSatisfy(document -> assertThat(document.damagedAt()).contains(DocumentDatabase.NOW));

      within(() -> {
        store.put(lost, kept);
        return null;
      });
      assertThat(node.upkeep().verify(done -> { }).done()).as("one came back from a copy").isEqualTo(2);
      assertThat(health.damaged()).extracting(AttachedDocument::id).containsExactly(changed);
    }
  }

  @Test
  void whoOpensADamagedScanPutsItOnTheListAndAnotherScanTakesItsPlace() {
    FileStore store = new DatabaseFileStore(jdbc);
    Node node = new Node(before(), store);
    String id = within(() -> node.documents().attach(PLACE, 1, "Biên bản.pdf", PDF, Classification.ORDINARY, LocalDate.of(2022, 7, 1),
        new DocumentVisit("officer.1", "task", "key"))).id();
    FileRefused early = catchThrowableOfType(FileRefused.class, () -> within(() ->
        node.documents().replaceDamaged(id, "a.pdf", PDF, Classification.ORDINARY, null, ADMINISTRATOR)));
    assertThat(early.fault()).as("a whole one is not replaced").isEqualTo(FileFault.NOT_DAMAGED);
    store.remove(id);
    assertThatThrownBy(() -> within(() -> node.documents().read(id, ADMINISTRATOR))).isInstanceOf(DamagedFile.class);
    assertThat(health.damaged()).extracting(AttachedDocument::id).containsExactly(id);

    byte[] again = ScanSamples.pdf("Bien ban quet lai", 1);
    String replaced = within(() -> node.documents().replaceDamaged(id, "Quét lại.pdf", again, Classification.ORDINARY, null,
        new DocumentVisit("head.1", null, "page"))).id();
    assertThat(health.damaged()).isEmpty();
    assertThat(within(() -> node.documents().of(List.of(PLACE.owner())))).singleElement().satisfies(document -> {
      assertThat(document.id()).isEqualTo(replaced);
      assertThat(document.issuedOn()).contains(LocalDate.of(2022, 7, 1));
    });
    assertThat(within(() -> node.documents().document(id)).orElseThrow().withdrawn()).isTrue();
    assertThat(log.of(PLACE.owner())).extracting(AccessLog.Entry::action)
        .containsExactly(Action.ATTACHED, Action.FOUND_DAMAGED, Action.REPLACED, Action.ATTACHED);
    FileRefused twice = catchThrowableOfType(FileRefused.class, () -> within(() ->
        node.documents().replaceDamaged(id, "a.pdf", PDF, Classification.ORDINARY, null, ADMINISTRATOR)));
    assertThat(twice.fault()).isEqualTo(FileFault.NOT_DAMAGED);
  }
}
