package vn.quyhoach.workflow.progress;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.quyhoach.access.NotYours;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.document.Spreadsheets;
import vn.quyhoach.organisation.UnitTier;
import vn.quyhoach.progress.ActivityLog;
import vn.quyhoach.progress.ActivityLog.Line;
import vn.quyhoach.progress.ActivityLog.Place;
import vn.quyhoach.progress.CampaignClock;
import vn.quyhoach.progress.CampaignClock.CampaignName;
import vn.quyhoach.progress.ClockRow;
import vn.quyhoach.progress.ClockScope;
import vn.quyhoach.progress.ClockSheets;
import vn.quyhoach.progress.ClockState;
import vn.quyhoach.progress.ProgressCharts;
import vn.quyhoach.progress.ProgressCharts.Course;
import vn.quyhoach.progress.ProgressCharts.StepDays;
import vn.quyhoach.progress.ProgressCharts.StepDifficulties;
import vn.quyhoach.progress.UnitStories;
import vn.quyhoach.progress.UnitStory;
import vn.quyhoach.workflow.content.ActLabels;
import vn.quyhoach.workflow.progress.FailedSteps.FailedStep;
import vn.quyhoach.workflow.web.WebUser;

/**
 * What the pages of the campaign clock ask for. Every answer is cut to the reader's scope; a campaign, a unit or a failed step outside
 * of it is answered as if there were none. Boards carry the mark of their version, so that an open page asks again for next to nothing.
 */
@RestController
class ClockController {

  private static final String ROOT = "/quyhoach/api/progress";
  private static final String CAMPAIGN = ROOT + "/campaigns/{campaign}";

  private final ClockReaders readers;
  private final CampaignClock clock;
  private final ProgressCharts charts;
  private final UnitStories stories;
  private final ActivityLog activities;
  private final ClockSheets sheets;
  private final PlanInstances instances;
  private final FailedSteps failedSteps;
  private final DecisionRecord record;
  private final Clock time;

  ClockController(ClockReaders readers, CampaignClock clock, ProgressCharts charts, UnitStories stories, ActivityLog activities,
      ClockSheets sheets, PlanInstances instances, FailedSteps failedSteps, DecisionRecord record, Clock time) {
    this.readers = readers;
    this.clock = clock;
    this.charts = charts;
    this.stories = stories;
    this.activities = activities;
    this.sheets = sheets;
    this.instances = instances;
    this.failedSteps = failedSteps;
    this.record = record;
    this.time = time;
  }

  /** A state as the pages name it. */
  record StateWords(String label, String sign) {}

  /** What a page needs to begin: who looks, at what, and the words for what is shown. */
  record Start(String unit, boolean mayRetry, boolean seesEngine, List<CampaignName> campaigns, Map<ClockState, StateWords> states,
      Map<UnitTier, String> tiers) {}

  /** The whole board, with what a reader has to know of the forecast. */
  record BoardAnswer(CampaignName campaign, LocalDate today, Instant drawnAt, int examples, int fewest, List<ClockRow> units) {}

  /** Counts per tier and state, and the units that need somebody first. */
  record Summary(CampaignName campaign, LocalDate today, Map<UnitTier, Map<ClockState, Integer>> tiers, List<ClockRow> urgent) {}

  /** Numbers of all charts. */
  record ChartsAnswer(CampaignName campaign, LocalDate today, Course course, List<StepDays> steps,
      List<StepDifficulties> difficulties) {}

  /** One unit in full. */
  record UnitAnswer(UnitStory story, WaitingReason waiting, List<Line> activities) {}

  @GetMapping(ROOT)
  @Transactional(readOnly = true)
  ResponseEntity<Start> start(@AuthenticationPrincipal WebUser user) {
    ClockScope scope = readers.scopeOf(user);
    Map<ClockState, StateWords> states = new EnumMap<>(ClockState.class);
    for (ClockState state : ClockState.values()) {
      states.put(state, new StateWords(state.label(), state.sign()));
    }
    Map<UnitTier, String> tiers = new EnumMap<>(UnitTier.class);
    for (UnitTier tier : UnitTier.values()) {
      tiers.put(tier, tier.label());
    }
    return fresh(new Start(scope.unitCode(), user.isSupervisor(), user.isWatcher(), clock.campaigns(scope), states, tiers));
  }

  @GetMapping(CAMPAIGN + "/board")
  @Transactional(readOnly = true)
  ResponseEntity<BoardAnswer> board(@AuthenticationPrincipal WebUser user, @PathVariable String campaign,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) String known) {
    ClockScope scope = readers.scopeOf(user);
    return unlessKnown(known, campaign, scope, () -> {
      CampaignName name = campaign(campaign, scope);
      CampaignClock.Board board = clock.board(name.id(), scope);
      return new BoardAnswer(name, board.today(), time.instant(), board.examples(), board.fewest(), board.rows());
    });
  }

  @GetMapping(CAMPAIGN + "/summary")
  @Transactional(readOnly = true)
  ResponseEntity<Summary> summary(@AuthenticationPrincipal WebUser user, @PathVariable String campaign,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) String known) {
    ClockScope scope = readers.scopeOf(user);
    return unlessKnown(known, campaign, scope, () -> {
      CampaignName name = campaign(campaign, scope);
      CampaignClock.Board board = clock.board(name.id(), scope);
      return new Summary(name, board.today(), board.counts(), board.urgent());
    });
  }

  @GetMapping(CAMPAIGN + "/charts")
  @Transactional(readOnly = true)
  ResponseEntity<ChartsAnswer> charts(@AuthenticationPrincipal WebUser user, @PathVariable String campaign,
      @RequestParam(required = false) UnitTier tier, @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) String known) {
    ClockScope scope = readers.scopeOf(user);
    return unlessKnown(known, campaign, scope, () -> {
      CampaignName name = campaign(campaign, scope);
      return new ChartsAnswer(name, clock.today(), charts.course(name.id(), scope, tier), charts.stepDays(name.id(), scope),
          charts.difficulties(name.id(), scope));
    });
  }

  @GetMapping(CAMPAIGN + "/units/{unit}")
  @Transactional(readOnly = true)
  ResponseEntity<UnitAnswer> unit(@AuthenticationPrincipal WebUser user, @PathVariable String campaign, @PathVariable String unit) {
    ClockScope scope = readers.scopeOf(user);
    CampaignName name = campaign(campaign, scope);
    UnitStory story = stories.of(name, unit, scope)
        .orElseThrow(() -> new NotYours("no plan of " + unit + " in " + campaign + " for " + user.id()));
    return fresh(new UnitAnswer(story, instances.of(story, scope), activities.page(name.id(), scope, story.planId(), Place.TOP, ActLabels::of)));
  }

  /** The record of the units in scope, page by page; the place is that of the last line of the page before. */
  @GetMapping(CAMPAIGN + "/activities")
  @Transactional(readOnly = true)
  ResponseEntity<List<Line>> activities(@AuthenticationPrincipal WebUser user, @PathVariable String campaign,
      @RequestParam(defaultValue = "") String unit, @RequestParam(required = false) Instant at,
      @RequestParam(defaultValue = "") String plan, @RequestParam(defaultValue = "0") long number) {
    ClockScope scope = readers.scopeOf(user);
    CampaignName name = campaign(campaign, scope);
    String planId = unit.isEmpty() ? "" : stories.of(name, unit, scope)
        .orElseThrow(() -> new NotYours("no plan of " + unit + " in " + campaign + " for " + user.id())).planId();
    return fresh(activities.page(name.id(), scope, planId, at == null ? Place.TOP : new Place(at, plan, number),
        ActLabels::of));
  }

  @GetMapping(CAMPAIGN + "/sheet")
  @Transactional
  void sheet(@AuthenticationPrincipal WebUser user, @PathVariable String campaign, HttpServletResponse response) throws IOException {
    ClockScope scope = readers.scopeOf(user);
    CampaignName name = campaign(campaign, scope);
    record.append(name.id(), "CLOCK_EXPORTED", scope.unitCode(), user.id(), Map.of());
    response.setContentType(Spreadsheets.MEDIA_TYPE);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
        .filename("tien-do-" + name.code() + ".xlsx").build().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    sheets.write(name, clock.board(name.id(), scope), charts.course(name.id(), scope, null), charts.stepDays(name.id(), scope),
        response.getOutputStream());
  }

  /** Failed steps are shown to those who watch the engine; to others there are none to ask for. */
  @GetMapping(ROOT + "/incidents")
  ResponseEntity<List<FailedStep>> incidents(@AuthenticationPrincipal WebUser user) {
    readers.scopeOf(user);
    if (!user.isWatcher()) {
      throw new NotYours(user.id() + " does not watch the engine");
    }
    return fresh(failedSteps.of(user));
  }

  @PostMapping(ROOT + "/jobs/{job}/retry")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void retry(@AuthenticationPrincipal WebUser user, @PathVariable String job) {
    readers.scopeOf(user);
    if (!user.isSupervisor()) {
      throw new NotYours(user.id() + " does not try jobs again");
    }
    failedSteps.again(job, 1, user);
  }

  private CampaignName campaign(String code, ClockScope scope) {
    return clock.campaign(code, scope).orElseThrow(() -> new NotYours("no campaign " + code + " for " + scope.unitCode()));
  }

  /** The version is read before the content: what changes in between is fetched once more, never missed. */
  private <T> ResponseEntity<T> unlessKnown(String known, String campaign, ClockScope scope, Supplier<T> content) {
    String mark = '"' + DigestUtils.sha256Hex(String.join("/", clock.version(), campaign, scope.toString())) + '"';
    if (mark.equals(known)) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(mark).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
    return ResponseEntity.ok().eTag(mark).header(HttpHeaders.CACHE_CONTROL, "no-store").body(content.get());
  }

  private static <T> ResponseEntity<T> fresh(T content) {
    return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(content);
  }
}
