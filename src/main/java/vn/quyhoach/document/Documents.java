package vn.quyhoach.document;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.calendar.UserZone;

/**
 * Takes scans in and gives them out again, and keeps issued documents beside them. A file is looked at before anything is kept, encrypted before it reaches the store, and
 * compared with its hash each time it is read. Whether somebody may see an owner's documents is decided before this is called.
 */
@Service
@Transactional
public class Documents {

  private static final Logger LOG = LoggerFactory.getLogger(Documents.class);

  /** Nobody who works today holds an older paper; what is before is a year that was mistyped. */
  private static final LocalDate OLDEST_PAPER = LocalDate.of(1940, 1, 1);

  private final AttachedDocumentRepository documents;
  private final FileStore store;
  private final FileCipher cipher;
  private final DocumentContents contents;
  private final DocumentHealth health;
  private final FileInspection inspection;
  private final VirusScanner scanner;
  private final AccessLog log;
  private final DocumentSettings settings;
  private final NetworkKind network;
  private final Clock clock;

  Documents(AttachedDocumentRepository documents, FileStore store, FileCipher cipher, DocumentContents contents, DocumentHealth health,
      FileInspection inspection, VirusScanner scanner, AccessLog log, DocumentSettings settings,
      @Value("${quyhoach.network:networked}") NetworkKind network, Clock clock) {
    this.documents = documents;
    this.store = store;
    this.cipher = cipher;
    this.contents = contents;
    this.health = health;
    this.inspection = inspection;
    this.scanner = scanner;
    this.log = log;
    this.settings = settings;
    this.network = network;
    this.clock = clock;
  }

  /**
   * Takes a scan in.
   *
   * @param most how many documents the place may hold
   * @param givenName the name as the browser sent it
   * @param classification the mark; {@code null} when none was chosen, which is refused
   * @param issuedOn the day that the paper bears; {@code null} where it does not matter
   * @throws FileRefused when the file, its mark or their number is not accepted; nothing is kept then
   */
  public AttachedDocument attach(DocumentPlace place, int most, String givenName, byte[] content, Classification classification,
      LocalDate issuedOn, DocumentVisit visit) {
    return attach(List.of(place), most, givenName, content, classification, issuedOn, visit).get(0);
  }

  /** The same for a paper whose day does not matter. */
  public AttachedDocument attach(DocumentPlace place, int most, String givenName, byte[] content, Classification classification,
      DocumentVisit visit) {
    return attach(place, most, givenName, content, classification, null, visit);
  }

  /**
   * Takes one scan in for several papers that it holds, looked at once and kept for each place by itself.
   *
   * @return the documents in the order of their places
   */
  public List<AttachedDocument> attach(List<DocumentPlace> places, int most, String givenName, byte[] content,
      Classification classification, LocalDate issuedOn, DocumentVisit visit) {
    FileName name = FileName.of(givenName);
    DocumentPlace first = places.get(0);
    refuseClassification(classification, first, visit);
    refuseSize(name, content.length);
    if (places.stream().anyMatch(place -> documents.countByOwnerAndSlotAndWithdrawnByIsNull(place.owner(), place.slot()) >= most)) {
      throw new FileRefused(FileFault.TOO_MANY_FILES, "Mục này đã có đủ " + most + " tệp. Hãy rút tệp không dùng trước khi gửi tệp khác.");
    }
    if (log.attachedInTheLastMinute(visit.userId()) >= settings.uploadsPerMinute()) {
      throw new FileRefused(FileFault.QUOTA, "Đồng chí đã gửi " + settings.uploadsPerMinute() + " tệp trong một phút. Hãy chờ một phút rồi gửi tiếp.");
    }
    refuseDay(issuedOn);
    ScanKind kind = inspect(name, content, classification, first, visit);
    ScanState scanned = scanner.scan(name, content);
    byte[] kept = ImageMetadata.removed(kind, name, content);
    return places.stream().map(place -> {
      AttachedDocument document = keep(place, name, kind.mediaType(), kept, classification, scanned, issuedOn, visit);
      log.add(AccessLog.Action.ATTACHED, visit, document.id(), place);
      return document;
    }).toList();
  }

  /**
   * Keeps a document that the product has made, as it leaves the house: what is handed out later are these bytes, whatever becomes of the
   * data. Called in the transaction of the act by which it is issued.
   *
   * @param name name offered for download
   * @param issuedOn the day that the document bears
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public AttachedDocument keepIssued(DocumentPlace place, String name, String mediaType, byte[] content, LocalDate issuedOn, DocumentVisit visit) {
    AttachedDocument document = keep(place, FileName.of(name), mediaType, content, Classification.ORDINARY, ScanState.MADE_HERE, issuedOn, visit);
    log.add(AccessLog.Action.ISSUED, visit, document.id(), place);
    return document;
  }

  private AttachedDocument keep(DocumentPlace place, FileName name, String mediaType, byte[] content, Classification classification,
      ScanState scanned, LocalDate issuedOn, DocumentVisit visit) {
    String id = UUID.randomUUID().toString();
    FileCipher.Sealed sealed = cipher.seal(id, content);
    AttachedDocument document = documents.save(new AttachedDocument(id, place, name, mediaType, content.length, DigestUtils.sha256Hex(content),
        classification, scanned, sealed, issuedOn, visit.userId(), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    store.put(id, sealed.bytes());
    return document;
  }

  private void refuseDay(LocalDate issuedOn) {
    if (issuedOn != null && issuedOn.isAfter(UserZone.today(clock))) {
      throw new FileRefused(FileFault.DATE_REFUSED, "issuedOn", "Ngày của giấy tờ (" + UserZone.text(issuedOn)
          + ") không được sau ngày hôm nay (" + UserZone.text(UserZone.today(clock)) + ").");
    }
    if (issuedOn != null && issuedOn.isBefore(OLDEST_PAPER)) {
      throw new FileRefused(FileFault.DATE_REFUSED, "issuedOn", "Ngày của giấy tờ (" + UserZone.text(issuedOn)
          + ") quá xa; hãy kiểm tra lại năm (4 chữ số).");
    }
  }

  private ScanKind inspect(FileName name, byte[] content, Classification classification, DocumentPlace place, DocumentVisit visit) {
    try {
      return inspection.inspect(name, content, !classification.stateSecret());
    } catch (PdfInspection.MarkedSecret marked) {
      log.addForGood(AccessLog.Action.SECRET_REFUSED, visit, null, place);
      throw marked;
    }
  }

  private void refuseClassification(Classification classification, DocumentPlace place, DocumentVisit visit) {
    if (classification == null) {
      throw new FileRefused(FileFault.CLASSIFICATION_MISSING, "classification", "Chưa chọn độ mật. Hãy chọn đúng độ mật ghi trên văn bản; "
          + "văn bản không có dấu mật thì chọn «" + Classification.ORDINARY.label() + "».");
    }
    if (classification.stateSecret() && network == NetworkKind.NETWORKED) {
      log.addForGood(AccessLog.Action.SECRET_REFUSED, visit, null, place);
      throw new FileRefused(FileFault.STATE_SECRET_REFUSED, "classification", "Văn bản có độ mật «" + classification.label() + "» không được đưa vào "
          + "hệ thống nối mạng; tệp đã bị hủy, không lưu. Hãy gửi theo đường văn bản mật.");
    }
  }

  /**
   * Refuses an empty file and one that is too large; may be asked before the content is read.
   *
   * @param size in bytes
   */
  public void refuseSize(String givenName, long size) {
    refuseSize(FileName.of(givenName), size);
  }

  private void refuseSize(FileName name, long size) {
    if (size == 0) {
      throw new FileRefused(FileFault.FILE_EMPTY, "Tệp «" + name.text() + "» không có nội dung.");
    }
    if (size > settings.largestBytes()) {
      throw new FileRefused(FileFault.FILE_TOO_LARGE, tooLarge());
    }
  }

  /** What a person is told whose file is too large. */
  public String tooLarge() {
    return "Tệp vượt quá " + settings.largestMegabytes() + " MB. Hãy quét ở độ phân giải thấp hơn (300 dpi, đen trắng) hoặc tách thành nhiều tệp.";
  }

  /** Largest file in bytes. */
  public long largestBytes() {
    return settings.largestBytes();
  }

  /** The marks that may be chosen where the product runs, in their order. */
  public List<Classification> acceptedClassifications() {
    return List.of(Classification.values()).stream().filter(mark -> !mark.stateSecret() || network == NetworkKind.STANDALONE_LAN).toList();
  }

  /** Documents of the given owners that count, in the order in which they came. */
  @Transactional(readOnly = true)
  public List<AttachedDocument> of(Collection<String> owners) {
    return owners.isEmpty() ? List.of() : documents.findByOwnerInAndWithdrawnByIsNullOrderByAttachedAtAscIdAsc(owners);
  }

  /** A document by id, withdrawn ones included. */
  @Transactional(readOnly = true)
  public Optional<AttachedDocument> document(String id) {
    return documents.findById(id);
  }

  /**
   * The content, for a person who may see it.
   *
   * @throws DamagedFile when it is not what was brought in; the access log and the list of damaged documents keep that
   * @throws KeyMissing when this node was not given the key
   * @throws FileRefused when its mark was raised so that it must not leave this machine
   */
  public byte[] read(String id, DocumentVisit visit) {
    AttachedDocument document = documents.findById(id).orElseThrow(() -> new IllegalArgumentException("No document has the id " + id));
    refuseFrozen(document);
    byte[] content;
    try {
      content = contents.open(id);
    } catch (DamagedFile damaged) {
      LOG.error("a kept document does not stand the check: {}", damaged.getMessage());
      log.addForGood(AccessLog.Action.FOUND_DAMAGED, visit, id, document.place());
      health.found(id, damaged.damage());
      throw damaged;
    }
    log.add(AccessLog.Action.DOWNLOADED, visit, id, document.place());
    return content;
  }

  /** Keeps on the log that a document was made from the data and handed out. */
  public void produced(DocumentPlace place, DocumentVisit visit) {
    log.add(AccessLog.Action.PRODUCED, visit, null, place);
  }

  /** Takes a document back that was attached by mistake; it is kept but counts no more. */
  public void withdraw(String id, String reason, DocumentVisit visit) {
    AttachedDocument document = documents.findById(id).orElseThrow(() -> new IllegalArgumentException("No document has the id " + id));
    refuseFrozen(document);
    document.withdraw(visit.userId(), reason);
    log.add(AccessLog.Action.WITHDRAWN, visit, id, document.place());
  }

  /**
   * Brings a damaged paper in again: the new scan takes the place of the damaged one, which is kept as withdrawn.
   *
   * @param issuedOn the day that the paper bears; {@code null} leaves the day that was stated before
   * @throws FileRefused when the new file or its mark is not accepted, or the document is whole
   */
  public AttachedDocument replaceDamaged(String id, String givenName, byte[] content, Classification classification, LocalDate issuedOn,
      DocumentVisit visit) {
    AttachedDocument damaged = documents.lock(id).orElseThrow(() -> new IllegalArgumentException("No document has the id " + id));
    if (damaged.withdrawn() || damaged.damage().isEmpty()) {
      throw new FileRefused(FileFault.NOT_DAMAGED, "Tệp này không còn trong danh sách hư hỏng; có thể đã có người gửi lại. Hãy tải lại trang.");
    }
    damaged.withdraw(visit.userId(), "Tệp lưu bị hư hỏng, đã gửi lại bản quét khác.");
    log.add(AccessLog.Action.REPLACED, visit, id, damaged.place());
    return attach(damaged.place(), Integer.MAX_VALUE, givenName, content, classification,
        issuedOn == null ? damaged.issuedOn().orElse(null) : issuedOn, visit);
  }

  /** Raises the mark of a document that is in the store already: in the networked profile it is frozen from then on (B32). */
  public void raiseClassification(String id, Classification higher, DocumentVisit visit) {
    AttachedDocument document = documents.findById(id).orElseThrow(() -> new IllegalArgumentException("No document has the id " + id));
    document.raise(higher);
    log.add(AccessLog.Action.RAISED, visit, id, document.place());
  }

  private void refuseFrozen(AttachedDocument document) {
    if (frozen(document)) {
      throw new FileRefused(FileFault.DOCUMENT_FROZEN, "Văn bản này đã được xác định là «" + document.classification().label() + "» nên bị khóa: không "
          + "xem, không tải về, không rút. Hãy báo người phụ trách bảo vệ bí mật nhà nước để xử lý theo quy trình.");
    }
  }

  /** Whether the document must stay where it is, because its mark was raised in a networked place. */
  public boolean frozen(AttachedDocument document) {
    return document.classification().stateSecret() && network == NetworkKind.NETWORKED;
  }
}
