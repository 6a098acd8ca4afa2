package vn.quyhoach.workflow.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyhoach.access.NotYours;
import vn.quyhoach.approval.PlanRegister;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.document.Spreadsheet;
import vn.quyhoach.document.Spreadsheets;
import vn.quyhoach.organisation.Charges;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Unit;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.organisation.VietnameseName;

/**
 * The register of approved plans as a page to read and print. An official sees the own unit and the units whose register it has
 * taken over; boards, secretariats, supervision and the campaign's officials see the whole subtree of their unit, whose plans they
 * work on. A unit that ended is shown with the one that it is part of now.
 */
@Controller
class PlanRegisterPage {

  /** More than that nobody reads on a page; the whole is the Excel file. */
  private static final int MOST_SHOWN = 1_000;

  private final PlanRegister register;
  private final Officials officials;
  private final Units units;
  private final Charges charges;
  private final Spreadsheets spreadsheets;
  private final Clock clock;

  PlanRegisterPage(PlanRegister register, Officials officials, Units units, Charges charges,
      Spreadsheets spreadsheets, Clock clock) {
    this.register = register;
    this.officials = officials;
    this.units = units;
    this.charges = charges;
    this.spreadsheets = spreadsheets;
    this.clock = clock;
  }

  @GetMapping("/quyhoach/so-quy-hoach")
  String show(@AuthenticationPrincipal WebUser user, @RequestParam(defaultValue = "") String name,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
      @RequestParam(defaultValue = "false") boolean withFormer, Model model) {
    Official official = official(user);
    PlanRegister.View view = new PlanRegister.View(asOf == null ? UserZone.today(clock) : asOf, withFormer);
    List<PlanRegister.Entry> entries = entries(official, view, name);
    model.addAttribute("unit", units.unit(official.unitCode()).name());
    model.addAttribute("name", name);
    model.addAttribute("asOf", view.asOf());
    model.addAttribute("withFormer", withFormer);
    model.addAttribute("count", entries.size());
    model.addAttribute("entries", entries.stream().limit(MOST_SHOWN).toList());
    model.addAttribute("successors", successorNames(entries));
    return "plan-register";
  }

  /** The same register to calculate with, whole. */
  @GetMapping("/quyhoach/so-quy-hoach.xlsx")
  ResponseEntity<byte[]> sheet(@AuthenticationPrincipal WebUser user, @RequestParam(defaultValue = "") String name,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
      @RequestParam(defaultValue = "false") boolean withFormer) throws IOException {
    Official official = official(user);
    PlanRegister.View view = new PlanRegister.View(asOf == null ? UserZone.today(clock) : asOf, withFormer);
    AtomicInteger position = new AtomicInteger();
    Spreadsheet<PlanRegister.Entry> sheet = Spreadsheet.<PlanRegister.Entry>of("Sổ quy hoạch", "SỔ QUY HOẠCH CÁN BỘ")
        .note(units.unit(official.unitCode()).name() + " – tính đến ngày " + UserZone.text(view.asOf()))
        .number("TT", 6, entry -> position.incrementAndGet())
        .text("Họ và tên", 26, PlanRegister.Entry::fullName)
        .day("Ngày sinh", 12, PlanRegister.Entry::birthDate)
        .text("Chức danh quy hoạch", 30, PlanRegister.Entry::postTitle)
        .text("Đơn vị", 28, PlanRegister.Entry::unitName)
        .text("Nhiệm kỳ", 22, PlanRegister.Entry::terms)
        .text("Số quyết định", 18, PlanRegister.Entry::decisionNumber)
        .day("Ngày quyết định", 12, PlanRegister.Entry::decidedOn)
        .day("Ngày công khai", 12, PlanRegister.Entry::publishedOn)
        .text("Quyết định đưa ra", 18, PlanRegister.Entry::removalNumber)
        .day("Ngày đưa ra", 12, PlanRegister.Entry::removedOn)
        .text("Lý do, căn cứ đưa ra", 40, PlanRegister.Entry::removalReason)
        .rows(entries(official, view, name).stream());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    spreadsheets.write(sheet, bytes);
    return ResponseEntity.ok().contentType(MediaType.parseMediaType(Spreadsheets.MEDIA_TYPE))
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("Sổ quy hoạch.xlsx", StandardCharsets.UTF_8).build()
            .toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store").body(bytes.toByteArray());
  }

  private Official official(WebUser user) {
    return officials.official(user.id()).orElseThrow(() -> new NotYours(user.id() + " is no official"));
  }

  private List<PlanRegister.Entry> entries(Official official, PlanRegister.View view, String name) {
    List<PlanRegister.Entry> entries = switch (official.role()) {
      case OFFICER, COUNTER_FIRST, COUNTER_SECOND, HEAD -> ofUnitAndPredecessors(official.unitCode(), view);
      case BOARD, SECRETARIAT, CAMPAIGN, SUPERVISOR, INSPECTOR -> register.within(official.unitCode(), view);
      case MEMBER_IN_CHARGE, SPECIALIST -> charges.unitCodesOf(official.userId(), UserZone.today(clock)).stream()
          .flatMap(code -> ofUnitAndPredecessors(code, view).stream()).toList();
    };
    String wanted = VietnameseName.searchKey(name);
    return entries.stream().filter(entry -> VietnameseName.searchKey(entry.fullName()).contains(wanted)).toList();
  }

  private List<PlanRegister.Entry> ofUnitAndPredecessors(String unitCode, PlanRegister.View view) {
    return Stream.concat(Stream.of(unitCode), units.predecessorsOf(unitCode).stream().map(Unit::code))
        .flatMap(code -> register.of(code, view).stream()).toList();
  }

  /** Names of the units of today by the codes of those that ended. */
  private Map<String, String> successorNames(List<PlanRegister.Entry> entries) {
    return units.successorsOf(entries.stream().map(PlanRegister.Entry::unitCode).collect(Collectors.toSet())).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().name()));
  }
}
