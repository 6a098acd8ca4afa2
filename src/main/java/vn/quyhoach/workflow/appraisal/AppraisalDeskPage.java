package vn.quyhoach.workflow.appraisal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.quyhoach.access.NotYours;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.vetting.Opinions;
import vn.quyhoach.workflow.web.EngineCsrfTokens;
import vn.quyhoach.workflow.web.WebUser;

/**
 * The lists that a board appraises, side by side and the risky ones first (S47, S48): what is late, what went back, where records
 * contradict, where votes fell, who is silent. The work itself is done in Tasklist, where every line leads.
 */
@Controller
@RequestMapping("/quyhoach/ban-tham-dinh")
class AppraisalDeskPage {

  private final AppraisalOverview overview;
  private final AppraisalDesk desk;
  private final BulkIntake bulkIntake;
  private final Opinions opinions;
  private final Officials officials;
  private final Units units;

  AppraisalDeskPage(AppraisalOverview overview, AppraisalDesk desk, BulkIntake bulkIntake, Opinions opinions, Officials officials, Units units) {
    this.overview = overview;
    this.desk = desk;
    this.bulkIntake = bulkIntake;
    this.opinions = opinions;
    this.officials = officials;
    this.units = units;
  }

  /** A plan with the reason for what is done about it. */
  record Stated(String plan, String reason) {}

  /** One more body to be asked, by its name in the rules. */
  record Asked(String plan, String body, String reason) {}

  /** Whom the work on a plan is handed to. */
  record Handed(String plan, String officer) {}

  /** Dossiers to be taken in together. */
  record Received(List<BulkIntake.Line> lines) {}

  @GetMapping
  String show(@AuthenticationPrincipal WebUser user, HttpServletRequest request, HttpServletResponse response, Model model) {
    Official official = boardOrHead(user);
    response.setHeader("Cache-Control", "no-store");
    model.addAttribute("token", EngineCsrfTokens.forPage(request));
    model.addAttribute("unit", units.unit(official.unitCode()).name());
    boolean head = official.role() == Role.HEAD;
    model.addAttribute("head", head);
    model.addAttribute("bodies", head ? opinions.bodiesInTheTree(official.unitCode()) : List.of());
    model.addAttribute("bodyUnits", head ? desk.bodyUnits(official.unitCode()) : List.of());
    model.addAttribute("lines", overview.of(official.unitCode()));
    model.addAttribute("officers", officials.ofUnit(official.unitCode()).stream().filter(officer -> officer.role() == Role.BOARD).toList());
    return "appraisal-desk";
  }

  @PostMapping("/tiep-nhan")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void receive(@AuthenticationPrincipal WebUser user, @RequestBody Received received) {
    boardOrHead(user);
    bulkIntake.receive(received.lines() == null ? List.of() : received.lines(), user);
  }

  @PostMapping("/huy-tiep-nhan")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void undoIntake(@AuthenticationPrincipal WebUser user, @RequestBody Stated stated) {
    desk.undoIntake(stated.plan(), stated.reason(), user);
  }

  @PostMapping("/hoi-them")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void addOpinion(@AuthenticationPrincipal WebUser user, @RequestBody Asked asked) {
    desk.addOpinion(asked.plan(), asked.body(), asked.reason(), user);
  }

  @PostMapping("/giao-viec")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void hand(@AuthenticationPrincipal WebUser user, @RequestBody Handed handed) {
    desk.nameAppraiser(handed.plan(), handed.officer(), user);
  }

  /** Which unit a body is; an empty unit for none. */
  record Named(String body, String unit) {}

  @PostMapping("/co-quan")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void nameBody(@AuthenticationPrincipal WebUser user, @RequestBody Named named) {
    desk.nameBody(named.body(), named.unit(), user);
  }

  /** The page on which an official steps aside from the list that a task is about. */
  @GetMapping("/hoi-tranh/{task}")
  String stepAside(@AuthenticationPrincipal WebUser user, @PathVariable String task, HttpServletRequest request,
      HttpServletResponse response, Model model) {
    response.setHeader("Cache-Control", "no-store");
    model.addAttribute("token", EngineCsrfTokens.forPage(request));
    model.addAttribute("task", task);
    model.addAttribute("subject", desk.subjectOf(task, user));
    model.addAttribute("unit", officials.official(user.id()).map(official -> units.unit(official.unitCode()).name()).orElse(""));
    return "step-aside";
  }

  /** Why somebody steps aside. */
  record Aside(String reason) {}

  @PostMapping("/hoi-tranh/{task}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void stepAside(@AuthenticationPrincipal WebUser user, @PathVariable String task, @RequestBody Aside aside) {
    desk.stepAside(task, aside.reason(), user);
  }

  private Official boardOrHead(WebUser user) {
    return officials.official(user.id()).filter(official -> official.role() == Role.BOARD || official.role() == Role.HEAD)
        .orElseThrow(() -> new NotYours(user.id() + " is of no board"));
  }
}
