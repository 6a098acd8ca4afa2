package vn.quyhoach.workflow.guidance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyhoach.access.NotYours;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.document.Spreadsheet;
import vn.quyhoach.document.Spreadsheets;
import vn.quyhoach.guidance.Difficulties;
import vn.quyhoach.guidance.Difficulty;
import vn.quyhoach.guidance.GuidanceNote;
import vn.quyhoach.guidance.GuidanceNotes;
import vn.quyhoach.guidance.StepCount;
import vn.quyhoach.organisation.Charges;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.workflow.guidance.DifficultyWords.DifficultyLine;
import vn.quyhoach.workflow.web.EngineCsrfTokens;
import vn.quyhoach.workflow.web.WebUser;

/**
 * All published guidance of a campaign with search, questions per step, and one's own unit's difficulties. Boards and those who watch
 * also see what is open in the subtree of their unit, and may take everything with them as Excel.
 */
@Controller
class GuidancePage {

  private static final String ADDRESS = "/quyhoach/huong-dan";
  private static final Set<Role> WATCHING = EnumSet.of(Role.SUPERVISOR, Role.INSPECTOR, Role.MEMBER_IN_CHARGE, Role.SPECIALIST);
  private static final Set<Role> WITH_SCOPE = EnumSet.of(Role.BOARD, Role.CAMPAIGN, Role.SUPERVISOR, Role.INSPECTOR);
  private static final int LONGEST_SEARCH = 200;

  private final Difficulties difficulties;
  private final GuidanceNotes notes;
  private final Campaigns campaigns;
  private final Officials officials;
  private final Charges charges;
  private final DifficultyWords words;
  private final Spreadsheets spreadsheets;

  GuidancePage(Difficulties difficulties, GuidanceNotes notes, Campaigns campaigns, Officials officials, Charges charges, DifficultyWords words,
      Spreadsheets spreadsheets) {
    this.difficulties = difficulties;
    this.notes = notes;
    this.campaigns = campaigns;
    this.officials = officials;
    this.charges = charges;
    this.words = words;
    this.spreadsheets = spreadsheets;
  }

  @GetMapping(ADDRESS)
  String show(@AuthenticationPrincipal WebUser user, @RequestParam(name = "tim", defaultValue = "") String wanted,
      @RequestParam(name = "buoc", defaultValue = "") String step, @RequestParam(name = "dot", defaultValue = "") String campaignCode,
      HttpServletRequest request, HttpServletResponse response, Model model) {
    Official official = official(user);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    Optional<Campaign> campaign = campaign(campaignCode);
    List<StepCount> counts = campaign.map(each -> difficulties.perStep(each.id())).orElse(List.of());
    List<GuidanceNote> all = campaign.map(notes::inForce).orElse(List.of());
    String text = wanted.length() > LONGEST_SEARCH ? wanted.substring(0, LONGEST_SEARCH) : wanted;
    model.addAttribute("token", EngineCsrfTokens.forPage(request));
    model.addAttribute("unit", words.unitName(official.unitCode()));
    model.addAttribute("campaigns", campaigns.adopted());
    model.addAttribute("campaign", campaign.orElse(null));
    model.addAttribute("wanted", text);
    model.addAttribute("step", step);
    model.addAttribute("steps", steps(counts, all));
    model.addAttribute("counts", counts);
    model.addAttribute("notes", campaign.map(each -> notes.search(each, text, step)).orElse(List.of()).stream()
        .map(note -> words.note(note, Optional.of(official))).toList());
    model.addAttribute("scope", WITH_SCOPE.contains(official.role()) || official.role().isGivenUnits());
    model.addAttribute("export", WITH_SCOPE.contains(official.role()));
    model.addAttribute("open", words.lines(open(official), official));
    model.addAttribute("asks", !WATCHING.contains(official.role()));
    return "guidance";
  }

  @GetMapping(ADDRESS + "/bang-tinh")
  @Transactional(readOnly = true)
  public void export(@AuthenticationPrincipal WebUser user, @RequestParam(name = "dot", defaultValue = "") String campaignCode,
      HttpServletResponse response) throws IOException {
    Official official = official(user);
    Campaign campaign = campaign(campaignCode).filter(each -> WITH_SCOPE.contains(official.role()))
        .orElseThrow(() -> new NotYours(user.id() + " takes no list of difficulties"));
    List<Difficulty> found = difficulties.within(campaign.id(), official.unitCode());
    response.setContentType(Spreadsheets.MEDIA_TYPE);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("vuong-mac-" + campaign.code() + ".xlsx").build().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    String day = "Tính đến ngày " + UserZone.text(difficulties.today());
    spreadsheets.write(List.of(
        Spreadsheet.<DifficultyLine>of("Vướng mắc", "VƯỚNG MẮC CỦA CÁC ĐƠN VỊ – " + campaign.name())
            .note(day + "; phạm vi: " + words.unitName(official.unitCode()))
            .number("Số", 6, DifficultyLine::id).text("Đơn vị", 28, DifficultyLine::unit).text("Bước", 28, DifficultyLine::stepName)
            .text("Vướng mắc", 60, DifficultyLine::question).text("Nêu lúc", 20, DifficultyLine::raisedAt)
            .text("Nơi trả lời", 30, DifficultyLine::board).text("Tình trạng", 26, DifficultyLine::state)
            .text("Hạn trả lời", 30, DifficultyLine::due).text("Căn cứ trả lời", 36, DifficultyLine::basis)
            .number("Số lần chưa rõ", 10, DifficultyLine::timesUnclear)
            .rows(words.lines(found, official).stream()),
        Spreadsheet.<DifficultyWords.NoteLine>of("Hướng dẫn", "HƯỚNG DẪN ĐÃ CÔNG BỐ – " + campaign.name()).note(day)
            .text("Số, ký hiệu", 20, DifficultyWords.NoteLine::number).text("Ngày", 12, DifficultyWords.NoteLine::issuedOn)
            .text("Nơi ban hành", 32, DifficultyWords.NoteLine::issuer).text("Bước", 28, DifficultyWords.NoteLine::stepName)
            .text("Câu hỏi", 50, DifficultyWords.NoteLine::question).text("Trả lời", 60, DifficultyWords.NoteLine::answer)
            .text("Căn cứ", 40, DifficultyWords.NoteLine::basis)
            .rows(notes.inForce(campaign).stream().map(note -> words.note(note, Optional.empty()))),
        Spreadsheet.<StepCount>of("Theo bước", "SỐ CÂU HỎI THEO BƯỚC – " + campaign.name()).note(day)
            .text("Bước", 40, StepCount::stepName).number("Câu hỏi", 10, StepCount::questions).number("Đã nêu", 10, StepCount::raised)
            .number("Đang chờ", 10, StepCount::open).number("Trùng với câu trước", 12, StepCount::repeated)
            .number("Đã có hướng dẫn sẵn", 12, StepCount::met).number("Lần chưa rõ", 10, StepCount::unclear)
            .number("Hướng dẫn", 10, StepCount::published)
            .rows(difficulties.perStep(campaign.id()).stream())), response.getOutputStream());
  }

  /** The most pressing first. */
  private List<Difficulty> open(Official official) {
    List<Difficulty> open = official.role().isGivenUnits()
        ? difficulties.openRaisedBy(charges.unitCodesOf(official.userId(), difficulties.today()))
        : WITH_SCOPE.contains(official.role()) ? difficulties.openOf(official.unitCode()) : List.of();
    return open.stream()
        .sorted(Comparator.comparing((Difficulty each) -> difficulties.dueOf(each).map(due -> due.workingDaysLeft()).orElse(Integer.MAX_VALUE)))
        .toList();
  }

  private static Map<String, String> steps(List<StepCount> counts, List<GuidanceNote> all) {
    Map<String, String> steps = new LinkedHashMap<>();
    counts.forEach(count -> steps.put(count.step(), count.stepName()));
    all.forEach(note -> steps.putIfAbsent(note.step(), note.stepName()));
    return steps;
  }

  private Optional<Campaign> campaign(String code) {
    return code.isBlank() ? campaigns.adopted().stream().findFirst()
        : Optional.of(campaigns.byCode(code).filter(each -> each.adoptedOn() != null)
            .orElseThrow(() -> new NotYours("no campaign under way has that code")));
  }

  private Official official(WebUser user) {
    return officials.official(user.id()).orElseThrow(() -> new NotYours(user.id() + " is no official"));
  }
}
