package vn.quyhoach.dataimport;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.cadre.CadreImport;
import vn.quyhoach.cadre.CadreImport.FactRow;
import vn.quyhoach.calendar.CalendarImport;
import vn.quyhoach.calendar.CalendarImport.YearOnFile;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.dataimport.Gathered.Placed;
import vn.quyhoach.dataimport.ImportIssue.Severity;
import vn.quyhoach.document.NetworkKind;
import vn.quyhoach.organisation.Charges;
import vn.quyhoach.organisation.CommitteeMembers;
import vn.quyhoach.organisation.OrganisationImport;

/**
 * Takes units, posts, accounts with who watches over which unit, members of committees, cadres with their facts, and plans in force over
 * from Excel, or one of the sheets from text. A file is checked as a whole; it is imported as a whole or not at all, and only when the
 * check, made again in the transaction of the import, finds nothing.
 */
@Service
public class DataImport {

  private static final String SCOPE = "data-import";

  private final OrganisationImport organisation;
  private final Charges charges;
  private final CommitteeMembers committees;
  private final CadreImport cadres;
  private final CalendarImport calendar;
  private final DecisionRecord record;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Reading rules;
  private final long maximumBytes;

  /** Reading a file takes memory, so a node reads one at a time. */
  private final Semaphore reading = new Semaphore(1);

  DataImport(OrganisationImport organisation, Charges charges, CommitteeMembers committees, CadreImport cadres, CalendarImport calendar,
      DecisionRecord record, JdbcClient jdbc, Clock clock,
      @Value("${quyhoach.import.maximum-rows:20000}") int maximumRows,
      @Value("${quyhoach.import.maximum-bytes:10485760}") long maximumBytes,
      @Value("${quyhoach.network:networked}") NetworkKind network) {
    this.organisation = organisation;
    this.charges = charges;
    this.committees = committees;
    this.cadres = cadres;
    this.calendar = calendar;
    this.record = record;
    this.jdbc = jdbc;
    this.clock = clock;
    this.rules = new Reading(maximumRows, network == NetworkKind.NETWORKED);
    this.maximumBytes = maximumBytes;
  }

  /**
   * A file as it came in.
   *
   * @param fileName the name at the sender, never used as a path
   * @param content all bytes
   * @param mended the rest file of an earlier check with its rows mended, which replace the rows that they come from; null for none
   */
  public record Upload(String fileName, byte[] content, byte[] mended) {

    /** The name fit to be shown: no path, no control or direction characters. */
    public String shownName() {
      return WorkbookInspection.displayName(fileName);
    }
  }

  /** What was imported: the number of the import and the rows by sheet. */
  public record Outcome(String id, Map<String, Integer> rows, boolean hasAccounts, boolean hasUnits) {
  }

  /**
   * Checks a file and writes nothing.
   *
   * @param confirmed places ({@link ImportIssue#place()}) of possible duplicates that a person has said to be different
   * @throws ImportRefused when the file cannot be looked into, or another one is being read
   */
  @Transactional(readOnly = true)
  public CheckReport check(Upload upload, Set<String> confirmed) {
    if (!reading.tryAcquire()) {
      throw busy();
    }
    try {
      inspect(upload);
      return new ImportCheck(organisation, charges, committees, cadres, calendar, UserZone.today(clock), rules, confirmed)
          .check(upload.content(), upload.mended());
    } finally {
      reading.release();
    }
  }

  /**
   * Imports all of a file.
   *
   * @param confirmed as for the check
   * @param actor the account of whoever imports
   * @throws ImportRefused with code {@code IMPORT_NOT_CLEAN} when the check finds anything, {@code IMPORT_BUSY} when somebody else imports
   */
  @Transactional
  public Outcome apply(Upload upload, Set<String> confirmed, String actor) {
    if (jdbc.sql("select id from data_import_lock where id = 1 for update skip locked").query(Integer.class).optional().isEmpty()) {
      throw busy();
    }
    CheckReport report = check(upload, confirmed);
    if (!report.isClean()) {
      throw new ImportRefused(409, "IMPORT_NOT_CLEAN", "Tệp còn " + report.count(Severity.ERROR) + " lỗi và " + report.count(Severity.CONFIRM)
          + " chỗ có thể trùng chưa xác nhận; chưa nhập dòng nào. Hãy xem lại báo cáo kiểm tra.");
    }
    Gathered gathered = report.gathered();
    organisation.units(values(gathered.units));
    organisation.posts(values(gathered.posts));
    cadres.people(gathered.people.stream().map(person -> person.value().row()).toList());
    organisation.officials(values(gathered.officials));
    charges.assign(values(gathered.charges));
    committees.appoint(values(gathered.committees));
    LocalDate today = UserZone.today(clock);
    cadres.facts(values(gathered.facts).stream()
        .map(fact -> new FactRow(fact.cadreCode(), fact.fact(), fact.source(), today, actor)).toList());
    cadres.planEntries(values(gathered.plans));
    Map<Integer, Optional<YearOnFile>> formerYears = calendar.replace(values(gathered.calendar));
    String id = write(upload, report, actor);
    formerYears.forEach((year, before) -> record.append(SCOPE, "CALENDAR_YEAR_LOADED", String.valueOf(year), actor, Map.of("import", id,
        "former", before.map(YearOnFile::source).orElse(""), "formerWasProvisional", before.map(YearOnFile::provisional).orElse(false))));
    return new Outcome(id, report.rows(), !gathered.officials.isEmpty(), !gathered.units.isEmpty());
  }

  private String write(Upload upload, CheckReport report, String actor) {
    String id = UUID.randomUUID().toString();
    String counts = report.rows().entrySet().stream().map(sheet -> sheet.getKey() + ": " + sheet.getValue()).collect(joining("; "));
    String hash = DigestUtils.sha256Hex(upload.content());
    String mendedHash = upload.mended() == null ? null : DigestUtils.sha256Hex(upload.mended());
    jdbc.sql("""
            insert into data_import (id, imported_by, imported_at, file_name, file_hash, mended_hash, row_counts)
            values (:id, :actor, :at, :name, :hash, :mended, :counts)""")
        .param("id", id).param("actor", actor).param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .param("name", upload.shownName()).param("hash", hash).param("mended", mendedHash).param("counts", counts).update();
    Map<String, Object> detail = new HashMap<>(Map.of("fileHash", hash, "rows", new TreeMap<>(report.rows())));
    if (mendedHash != null) {
      detail.put("mendedHash", mendedHash);
    }
    record.append(SCOPE, "IMPORT_DATA", id, actor, detail);
    return id;
  }

  /** The size of the largest file that is taken, in bytes. */
  public long maximumBytes() {
    return maximumBytes;
  }

  /** Writes the form to fill in, with all sheets of the given kind, as a workbook. */
  public void writeTemplate(Template template, OutputStream target) throws IOException {
    Workbooks.template(template.forms(), target);
  }

  /** Writes everything that checks found as a workbook. */
  public void writeReport(List<ImportIssue> issues, OutputStream target) throws IOException {
    Workbooks.report(issues, target);
  }

  /**
   * Writes the rest file: only the rows with something to mend or to confirm, what is wrong with each, and from which row it comes.
   *
   * @throws ImportRefused when the file cannot be looked into, or another one is being read
   */
  public void writeRest(Upload upload, CheckReport report, OutputStream target) throws IOException {
    if (!reading.tryAcquire()) {
      throw busy();
    }
    List<Workbooks.RestRow> rows = new ArrayList<>();
    try {
      inspect(upload);
      Map<String, Map<Integer, List<ImportIssue>>> bad = report.issues().stream().filter(issue -> issue.severity() != Severity.NOTICE)
          .filter(issue -> issue.row() > 0).collect(groupingBy(ImportIssue::sheet, groupingBy(ImportIssue::row)));
      Map<String, Map<Integer, Map<String, Cell>>> replacements = upload.mended() == null ? Map.of()
          : ImportCheck.replacements(upload.mended(), rules, new ArrayList<>());
      new FormRows(new ArrayList<>(), rules) {
        @Override
        void formRow(Form form, int number, Map<String, Cell> cells) {
          List<ImportIssue> issues = bad.getOrDefault(form.sheet(), Map.of()).get(number);
          if (issues != null) {
            rows.add(new Workbooks.RestRow(form, number, replacements.getOrDefault(form.sheet(), Map.of()).getOrDefault(number, cells), issues));
          }
        }
      }.read(upload.content());
    } finally {
      reading.release();
    }
    Workbooks.rest(rows, target);
  }

  private void inspect(Upload upload) {
    WorkbookInspection.inspect(upload.fileName(), upload.content(), maximumBytes);
    if (upload.mended() != null) {
      WorkbookInspection.inspect("mended.xlsx", upload.mended(), maximumBytes);
    }
  }

  private static ImportRefused busy() {
    return new ImportRefused(409, "IMPORT_BUSY", "Đang có một tệp khác được kiểm tra hoặc nhập. Hãy thử lại sau ít phút.");
  }

  private static <T> List<T> values(List<Placed<T>> placed) {
    return placed.stream().map(Placed::value).toList();
  }
}
