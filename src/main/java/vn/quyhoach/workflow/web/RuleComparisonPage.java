package vn.quyhoach.workflow.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import vn.quyhoach.access.NotYours;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.document.Spreadsheets;
import vn.quyhoach.impact.Basis;
import vn.quyhoach.impact.CompareRules;
import vn.quyhoach.impact.Comparison;
import vn.quyhoach.impact.RowChoice;
import vn.quyhoach.impact.RuleComparisons;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.regulation.RegulationPack;

/**
 * «Nếu quy định thay đổi»: chooses what to compare a campaign with, and shows who would newly fail or pass. The campaign's officials,
 * supervisors and inspectors see the subtree of their own unit; only the campaign's officials try out tables from files.
 */
@Controller
class RuleComparisonPage {

  private static final String ADDRESS = "/quyhoach/doi-chieu-quy-dinh";
  private static final Set<Role> ALLOWED = EnumSet.of(Role.CAMPAIGN, Role.SUPERVISOR, Role.INSPECTOR);
  private static final int ROWS_ON_PAGE = 50;

  /** More pages than any province has rows; a larger number in the address is a mistake. */
  private static final int MOST_PAGES = 10_000;

  private final RuleComparisons comparisons;
  private final Campaigns campaigns;
  private final Officials officials;
  private final Units units;

  RuleComparisonPage(RuleComparisons comparisons, Campaigns campaigns, Officials officials, Units units) {
    this.comparisons = comparisons;
    this.campaigns = campaigns;
    this.officials = officials;
    this.units = units;
  }

  @GetMapping(ADDRESS)
  String choose(@AuthenticationPrincipal WebUser user, HttpServletRequest request, HttpServletResponse response, Model model) {
    Official official = allowed(user);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    model.addAttribute("token", EngineCsrfTokens.forPage(request));
    model.addAttribute("unit", units.unit(official.unitCode()).name());
    List<Campaign> adopted = campaigns.adopted();
    List<RegulationPack> packs = comparisons.packs();
    model.addAttribute("campaigns", adopted);
    model.addAttribute("packs", packs);
    model.addAttribute("preferredPack", adopted.stream().findFirst().flatMap(campaign -> packs.stream()
        .map(RegulationPack::code).filter(code -> !code.equals(campaign.rules().pack())).reduce((earlier, later) -> later)).orElse(""));
    model.addAttribute("tables", comparisons.versions());
    model.addAttribute("mayTryFiles", official.role() == Role.CAMPAIGN);
    model.addAttribute("runs", comparisons.within(official.unitCode()));
    addWords(model);
    return "rule-comparison";
  }

  /** Compares and answers where the result is to be read. */
  @PostMapping(ADDRESS)
  @ResponseBody
  Map<String, String> compare(@AuthenticationPrincipal WebUser user, @RequestParam String campaign, @RequestParam Basis basis,
      @RequestParam(defaultValue = "") String pack, @RequestParam(defaultValue = "") String tableVersion,
      @RequestParam(required = false) MultipartFile file) throws IOException {
    Official official = allowed(user);
    CompareRules wanted = switch (basis) {
      case CURRENT_TABLES -> CompareRules.withPack(campaign, pack);
      case TABLE_VERSION -> withVersion(campaign, pack, tableVersion);
      case TABLE_FILE -> {
        if (official.role() != Role.CAMPAIGN) {
          throw new NotYours(user.id() + " does not try out tables");
        }
        boolean given = file != null && file.getOriginalFilename() != null && !file.getOriginalFilename().isBlank();
        yield CompareRules.withFile(campaign, pack, given ? plainName(file.getOriginalFilename()) : null, given ? file.getBytes() : null);
      }
    };
    return Map.of("address", ADDRESS + "/" + comparisons.run(wanted, official.unitCode(), user.id()));
  }

  @GetMapping(ADDRESS + "/{id}")
  String show(@AuthenticationPrincipal WebUser user, @PathVariable String id, @RequestParam(defaultValue = "VERDICTS") RowChoice rows,
      @RequestParam(defaultValue = "1") int page, Model model) {
    Comparison run = comparison(user, id);
    int pages = Math.max(1, (run.count(rows) + ROWS_ON_PAGE - 1) / ROWS_ON_PAGE);
    int shown = Math.min(Math.max(page, 1), Math.min(pages, MOST_PAGES));
    model.addAttribute("run", run);
    model.addAttribute("text", comparisons.text(run));
    model.addAttribute("choice", rows);
    model.addAttribute("choices", RowChoice.values());
    model.addAttribute("rows", comparisons.rows(run, rows, shown - 1, ROWS_ON_PAGE));
    model.addAttribute("page", shown);
    model.addAttribute("pageCount", pages);
    addWords(model);
    return "rule-comparison-result";
  }

  @GetMapping(ADDRESS + "/{id}/bang-tinh")
  void export(@AuthenticationPrincipal WebUser user, @PathVariable String id, @RequestParam(defaultValue = "ALL") RowChoice rows,
      HttpServletResponse response) throws IOException {
    Comparison run = comparison(user, id);
    response.setContentType(Spreadsheets.MEDIA_TYPE);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
        .filename("doi-chieu-quy-dinh-" + run.campaignCode() + ".xlsx").build().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    comparisons.export(run, rows, user.id(), response.getOutputStream());
  }

  private Comparison comparison(WebUser user, String id) {
    return comparisons.comparison(id, allowed(user).unitCode())
        .orElseThrow(() -> new NotYours("no comparison " + id + " for " + user.id()));
  }

  private Official allowed(WebUser user) {
    return officials.official(user.id()).filter(official -> ALLOWED.contains(official.role()))
        .orElseThrow(() -> new NotYours(user.id() + " does not compare rules"));
  }

  private void addWords(Model model) {
    model.addAttribute("words", new Words(comparisons));
  }

  /** {@code eligibility:2}: the table and its version, as the page offers them. */
  private static CompareRules withVersion(String campaign, String pack, String tableVersion) {
    String[] parts = tableVersion.split(":");
    if (parts.length != 2 || !parts[1].matches("[0-9]{1,6}")) {
      return new CompareRules(campaign, pack, Basis.TABLE_VERSION, null, null, null, null);
    }
    return CompareRules.withVersion(campaign, pack, parts[0], Integer.parseInt(parts[1]));
  }

  /** Some browsers send the whole path; what is kept is read by people only. */
  private static String plainName(String fileName) {
    String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1).replaceAll("\\p{Cntrl}", "");
    return name.length() <= 100 ? name : name.substring(name.length() - 100);
  }

  /** What the templates write in Vietnamese. */
  record Words(RuleComparisons comparisons) {

    public String pack(String code) {
      return comparisons.packName(code);
    }

    public String compared(Comparison run) {
      return comparisons.text(run).compared();
    }

    public String moment(java.time.Instant moment) {
      return UserZone.text(moment);
    }
  }
}
