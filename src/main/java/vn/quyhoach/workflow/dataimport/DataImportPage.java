package vn.quyhoach.workflow.dataimport;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.quyhoach.access.NotYours;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.dataimport.CheckReport;
import vn.quyhoach.dataimport.DataImport;
import vn.quyhoach.dataimport.DataImport.Upload;
import vn.quyhoach.dataimport.ImportIssue;
import vn.quyhoach.dataimport.ImportIssue.Severity;
import vn.quyhoach.dataimport.ImportRefused;
import vn.quyhoach.dataimport.ImportUploads;
import vn.quyhoach.dataimport.Template;
import vn.quyhoach.document.AccessLog;
import vn.quyhoach.document.DocumentPlace;
import vn.quyhoach.document.DocumentVisit;
import vn.quyhoach.document.Spreadsheets;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.workflow.web.Answers;
import vn.quyhoach.workflow.web.EngineCsrfTokens;
import vn.quyhoach.workflow.web.WebUser;

/**
 * Data in from Excel, as a page: forms to download, upload, the report of the check, the rest file, the confirmation. Only the officials
 * who run campaigns come here; for everybody else the page does not exist. The file never touches a disk by a name of the sender's.
 */
@Controller
@RequestMapping("/quyhoach/nhap-du-lieu")
class DataImportPage {

  private static final MediaType EXCEL = MediaType.parseMediaType(Spreadsheets.MEDIA_TYPE);
  /** More than that nobody reads on a screen; the whole report is a download. */
  private static final int ISSUES_SHOWN = 300;
  /** What stands around the file in a request. */
  private static final int ENVELOPE = 64 * 1024;

  /** Under which a file with a mark of secrecy that was turned away stands in the access log. */
  private static final DocumentPlace PLACE = new DocumentPlace("data-import", "file");

  private final DataImport imports;
  private final ImportUploads uploads;
  private final ImportDesk desk;
  private final Officials officials;
  private final Units units;
  private final AccessLog accessLog;

  DataImportPage(DataImport imports, ImportUploads uploads, ImportDesk desk, Officials officials, Units units, AccessLog accessLog) {
    this.imports = imports;
    this.uploads = uploads;
    this.desk = desk;
    this.officials = officials;
    this.units = units;
    this.accessLog = accessLog;
  }

  /** A line of the list of imports. */
  record DoneLine(String at, String by, String fileName, String fingerprint, String rows) {
  }

  /** What a person confirms with the import: places of possible duplicates that are different all the same. */
  record Confirmation(Set<String> confirmed) {
  }

  @GetMapping
  String show(@AuthenticationPrincipal WebUser user, HttpServletRequest request, HttpServletResponse response, Model model) {
    Official official = campaignOfficial(user);
    response.setHeader("Cache-Control", "no-store");
    // The cookie with the token is for addresses below /camunda; the page's script takes it from the page.
    model.addAttribute("token", EngineCsrfTokens.forPage(request));
    model.addAttribute("unit", units.unit(official.unitCode()).name());
    model.addAttribute("templates", Template.values());
    model.addAttribute("maximumBytes", imports.maximumBytes());
    model.addAttribute("done", uploads.latest().stream().map(done -> new DoneLine(UserZone.text(done.importedAt()), done.importedBy(),
        done.fileName(), done.fileHash().substring(0, 12), done.rows())).toList());
    Optional<Upload> waiting = uploads.waiting(user.id());
    model.addAttribute("waiting", waiting.map(Upload::shownName).orElse(null));
    if (waiting.isPresent()) {
      CheckReport report = imports.check(waiting.get(), Set.of());
      List<ImportIssue> stopping = report.issues().stream().filter(issue -> issue.severity() == Severity.ERROR).toList();
      model.addAttribute("rows", report.rows());
      model.addAttribute("mended", waiting.get().mended() != null);
      model.addAttribute("errors", stopping.stream().limit(ISSUES_SHOWN).toList());
      model.addAttribute("errorCount", stopping.size());
      model.addAttribute("duplicates", report.issues().stream().filter(issue -> issue.severity() == Severity.CONFIRM).limit(ISSUES_SHOWN).toList());
      model.addAttribute("duplicateCount", report.count(Severity.CONFIRM));
      model.addAttribute("notices", report.issues().stream().filter(issue -> issue.severity() == Severity.NOTICE).limit(ISSUES_SHOWN).toList());
      model.addAttribute("hasRest", report.issues().stream().anyMatch(issue -> issue.row() > 0 && issue.severity() != Severity.NOTICE));
    }
    return "data-import";
  }

  @GetMapping("/mau/{name}.xlsx")
  ResponseEntity<byte[]> template(@AuthenticationPrincipal WebUser user, @PathVariable String name) throws IOException {
    campaignOfficial(user);
    Template template = Template.named(name).orElseThrow(() -> new NotYours("no such form"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    imports.writeTemplate(template, bytes);
    return excel(template.fileName(), bytes);
  }

  @GetMapping("/bao-cao.xlsx")
  ResponseEntity<byte[]> report(@AuthenticationPrincipal WebUser user) throws IOException {
    Upload upload = waiting(user);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    imports.writeReport(imports.check(upload, Set.of()).issues(), bytes);
    return excel("bao-cao-kiem-tra", bytes);
  }

  @GetMapping("/dong-loi.xlsx")
  ResponseEntity<byte[]> rest(@AuthenticationPrincipal WebUser user) throws IOException {
    Upload upload = waiting(user);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    imports.writeRest(upload, imports.check(upload, Set.of()), bytes);
    return excel("dong-loi", bytes);
  }

  @PostMapping("/tep")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void upload(@AuthenticationPrincipal WebUser user, HttpServletRequest request, HttpServletResponse response) throws IOException {
    campaignOfficial(user);
    Upload upload = sent(request, response);
    if (upload != null) {
      imports.check(upload, Set.of());
      uploads.keep(user.id(), upload);
    }
  }

  @PostMapping("/tep-da-sua")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void mended(@AuthenticationPrincipal WebUser user, HttpServletRequest request, HttpServletResponse response) throws IOException {
    Upload waiting = waiting(user);
    Upload mended = sent(request, response);
    if (mended != null) {
      imports.check(mended, Set.of());
      imports.check(new Upload(waiting.fileName(), waiting.content(), mended.content()), Set.of());
      uploads.mend(user.id(), mended.fileName(), mended.content());
    }
  }

  @PostMapping("/xac-nhan")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void confirm(@AuthenticationPrincipal WebUser user, @RequestBody Confirmation confirmation) {
    desk.importAll(waiting(user), confirmation.confirmed() == null ? Set.of() : confirmation.confirmed(), user.id());
    uploads.discard(user.id());
  }

  @PostMapping("/huy")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discard(@AuthenticationPrincipal WebUser user) {
    campaignOfficial(user);
    uploads.discard(user.id());
  }

  @ExceptionHandler
  void refuse(ImportRefused refused, @AuthenticationPrincipal WebUser user, HttpServletResponse response) throws IOException {
    if (refused.code().equals(ImportRefused.STATE_SECRET)) {
      accessLog.addForGood(AccessLog.Action.SECRET_REFUSED, new DocumentVisit(user.id(), null, "data-import"), null, PLACE);
    }
    Answers.refuse(response, refused.status(), refused.code(), refused.getMessage());
  }

  /** Null when the request was answered already. Too large is said before the rest of the file is read. */
  private Upload sent(HttpServletRequest request, HttpServletResponse response) throws IOException {
    long maximumBytes = imports.maximumBytes();
    if (request.getContentLengthLong() > maximumBytes + ENVELOPE) {
      throw ImportRefused.tooLarge(maximumBytes);
    }
    try {
      Part part = request.getPart("file");
      if (part == null) {
        Answers.refuse(response, 422, "FILE_MISSING", "Hãy chọn một tệp .xlsx hoặc .csv.");
        return null;
      }
      if (part.getSize() > maximumBytes) {
        throw ImportRefused.tooLarge(maximumBytes);
      }
      try (InputStream bytes = part.getInputStream()) {
        return new Upload(part.getSubmittedFileName(), bytes.readAllBytes(), null);
      } finally {
        part.delete();
      }
    } catch (IllegalStateException overLimit) {
      throw ImportRefused.tooLarge(maximumBytes);
    } catch (ServletException noForm) {
      Answers.refuse(response, 400, "BadRequest", "Yêu cầu không hợp lệ.");
      return null;
    }
  }

  private Official campaignOfficial(WebUser user) {
    return officials.official(user.id()).filter(official -> official.role() == Role.CAMPAIGN)
        .orElseThrow(() -> new NotYours(user.id() + " runs no campaign"));
  }

  private Upload waiting(WebUser user) {
    campaignOfficial(user);
    return uploads.waiting(user.id()).orElseThrow(() -> new NotYours("no file waits"));
  }

  private static ResponseEntity<byte[]> excel(String name, ByteArrayOutputStream bytes) {
    return ResponseEntity.ok().contentType(EXCEL).header("Content-Disposition", "attachment; filename=\"" + name + ".xlsx\"")
        .header("X-Content-Type-Options", "nosniff").header("Cache-Control", "no-store").body(bytes.toByteArray());
  }
}
