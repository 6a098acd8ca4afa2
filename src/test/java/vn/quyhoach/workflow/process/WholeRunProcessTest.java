package vn.quyhoach.workflow.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.dataimport.DataImport;
import vn.quyhoach.dataimport.ImportRefused;
import vn.quyhoach.document.Classification;
import vn.quyhoach.document.DamagedFile;
import vn.quyhoach.document.DocumentPlace;
import vn.quyhoach.document.DocumentVisit;
import vn.quyhoach.document.Documents;
import vn.quyhoach.document.FileRefused;
import vn.quyhoach.document.ScanSamples;
import vn.quyhoach.guidance.Difficulties;
import vn.quyhoach.guidance.RaiseDifficulty;
import vn.quyhoach.organisation.Post;
import vn.quyhoach.organisation.Posts;
import vn.quyhoach.workflow.engine.ActingUnit;
import vn.quyhoach.workflow.tasklist.FormInput;

/**
 * Plays every form of the product at least once, with a mark in everything that can be typed: a commune and a department from end to
 * end, a late unit, a district that waits, a campaign. Then looks for the marks, and for the people, where they may not be.
 */
@TestInstance(Lifecycle.PER_CLASS)
class WholeRunProcessTest extends PlanTestBase {

  private static final String MARK = "QHDAU";
  private static final List<String> UNITS = List.of("15127", "15133", "390", "38D02");
  private static final int SUMMONED = 48_291;
  private static final int PRESENT = 48_289;
  private static final int RETURNED = 48_011;
  private static final int VALID = 47_993;
  private static final int IN_FAVOUR = 31_113;
  /** Less than half of those summoned. */
  private static final int TOO_FEW = 20_023;

  /** Numbers of ballots as a text would show them; within an id they mean nothing. */
  private static final Pattern BALLOTS = Pattern.compile("(?<![0-9A-Za-z.-])(48291|48289|48011|47993|20023|3111[3-6])(?![0-9A-Za-z-])");

  /** In a text column and in a byte array. */
  private static final Set<String> SURELY_THERE = Set.of("2022-MARK", "<bpmn:definitions");

  @Autowired Posts posts;
  @Autowired Difficulties difficulties;
  @Autowired Documents documents;
  @Autowired DataImport imports;

  private final Map<String, List<Prefill>> expected = prefills();
  private final Set<String> marks = new LinkedHashSet<>();
  private final Set<String> formsSeen = new TreeSet<>();
  private final Map<String, Integer> visits = new HashMap<>();
  private final List<String> logged = Collections.synchronizedList(new ArrayList<>());
  private boolean played;
  private boolean recounting;

  /** A field that a form expects to be filled beforehand, with the columns of its rows. */
  private record Prefill(String field, List<String> columns) {}

  @BeforeEach
  void playTheStoryOnce() {
    if (!played) {
      played = true;
      AppenderBase<ILoggingEvent> listener = listener();
      Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
      root.addAppender(listener);
      try {
        tellTheStory();
        bringWhatIsRefusedOrLost();
      } finally {
        root.detachAppender(listener);
      }
    }
  }

  private void tellTheStory() {
    String code = "2022-MARK";
    rehearsal.proposeCampaign("38", Map.of("code", code, "name", mark("name"), "kind", "NEXT_TERM"));
    carry(code);
    fireTimer("planning-campaign", code, "timer_campaignEnds");
    carry(code);

    carryFollowUpsOf(code);
    inspect();

    carry(key("15127"));
    carry(session("390"));
    carry(key("15127"));

    String late = key("15133");
    for (int rung = 0; rung < 5; rung++) {
      climb(deadlines.deadline(plan("15133").id()));
    }
    start("deadline-extension", "head.15133", Map.of("kind", "SUBMISSION", "campaign", CAMPAIGN_CODE, "proposedDue", "2022-07-22",
        "reason", mark("reason")));
    runtime.createProcessInstanceQuery().processDefinitionKey("deadline-extension").list().forEach(asked -> runJobsOf(asked.getId()));
    carryUntil(late, "userTask_compileList");
    countAnew("15133");
    carry(late);

    carry(key("390"));
    carry(key("38D02"));
    carry(session("38"));
    carry(key("38D02"));

    carry(rehearsal.begin("secretariat", "390", "decision-reconsideration", Map.of("number", mark("number"), "issuedOn", today().toString(),
        "signer", mark("signer"), "reason", mark("reason"))));
    carry(session("390"));

    carry(rehearsal.begin("officer", "15133", "removal-request", Map.of("reason", "HEALTH", "basisNumber", mark("number"), "basisDate",
        today().toString(), "explanation", mark("explanation"))));
    carry(difficulties.businessKey(difficulties.raise(new RaiseDifficulty(campaign().id(), plan("15133").id(), "15133", "a task",
        "userTask_compileList", "Lập danh sách đề nghị", mark("question")), "officer.15133")));
  }

  /** Keeps what a log would hold: the line and all that a failure says. */
  private AppenderBase<ILoggingEvent> listener() {
    AppenderBase<ILoggingEvent> listener = new AppenderBase<>() {
      @Override
      protected void append(ILoggingEvent event) {
        logged.add(event.getFormattedMessage() + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy())));
      }
    };
    listener.start();
    return listener;
  }

  /** Files whose names are somebody's: taken in, refused, lost; and a list that cannot be imported. */
  private void bringWhatIsRefusedOrLost() {
    DocumentVisit visit = new DocumentVisit("officer.15127", "task", "key");
    DocumentPlace place = new DocumentPlace("plan:" + plan("15127").id(), "supplement");
    byte[] pdf = ScanSamples.pdf("Giay to", 1);
    String name = mark("scan") + ".pdf";
    String lost = documents.attach(place, 10, name, pdf, Classification.ORDINARY, visit).id();
    jdbc.sql("delete from document_piece where document_id = :id").param("id", lost).update();
    catchThrowableOfType(DamagedFile.class, () -> documents.read(lost, visit));
    catchThrowableOfType(FileRefused.class, () -> documents.attach(place, 10, MARK + "refused.pdf", new byte[] {1}, Classification.ORDINARY, visit));
    catchThrowableOfType(FileRefused.class, () -> documents.attach(place, 10, MARK + "secret.pdf", pdf, Classification.SECRET, visit));
    String rows = "Mã cán bộ;Mã đơn vị;Họ và tên;Ngày sinh;Giới tính;Dân tộc;Quê quán\n15127-99;15127;" + MARK + " Người;31/02/1980;Nam;Kinh;" + MARK;
    assertThat(imports.check(new DataImport.Upload(MARK + "list.csv", rows.getBytes(UTF_8), null), Set.of()).isClean()).isFalse();
    catchThrowableOfType(ImportRefused.class, () -> imports.check(new DataImport.Upload(MARK + "list.csv", rows.getBytes(UTF_16BE), null), Set.of()));
  }

  @Test
  void nothingTypedAndNobodysParticularsStandInTheLog() {
    Set<String> particulars = particulars();
    List<String> found = new ArrayList<>();
    for (String line : List.copyOf(logged)) {
      if (line.contains(MARK) || particulars.stream().anyMatch(line::contains)) {
        found.add(line);
      }
    }
    assertThat(logged).as("the lost scan is told").anyMatch(line -> line.contains("does not stand the check"));
    assertThat(found).isEmpty();
  }

  @Test
  void everyFormShowsWhatItExpectsForARealTask() {
    Set<String> forms = new TreeSet<>(expected.keySet());
    forms.removeIf(form -> form.endsWith("-start"));
    assertThat(formsSeen).as("forms that were opened for a real task").containsExactlyElementsOf(forms);
  }

  @Test
  void nothingTypedAndNobodysParticularsAreKeptByTheEngine() {
    Set<String> particulars = particulars();
    List<String> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int[] cells = {0};
    eachCell("ACT_%", (place, texts) -> {
      cells[0]++;
      for (String text : texts) {
        SURELY_THERE.stream().filter(text::contains).forEach(seen::add);
        if (text.contains(MARK)) {
          found.add(place + " holds something typed: " + excerpt(text, text.indexOf(MARK)));
        }
        Matcher ballots = BALLOTS.matcher(text);
        if (ballots.find()) {
          found.add(place + " holds a number of ballots: " + excerpt(text, ballots.start()));
        }
        // The names of those who sign in are the one thing about people that the engine is told.
        if (!place.startsWith("ACT_ID_USER.")) {
          particulars.stream().filter(text::contains).forEach(it -> found.add(place + " holds a particular: " + it));
        }
      }
    });
    assertThat(cells[0]).as("cells looked at").isGreaterThan(50_000);
    assertThat(seen).as("texts that a search worth its name finds").containsExactlyInAnyOrderElementsOf(SURELY_THERE);
    assertThat(found).isEmpty();
  }

  private Set<String> particulars() {
    Set<String> particulars = new HashSet<>();
    for (String unit : UNITS) {
      for (Cadre cadre : cadres.ofUnit(unit)) {
        particulars.add(cadre.fullName());
        particulars.add(cadre.birthDate().toString());
        particulars.add(UserZone.text(cadre.birthDate()));
        cadre.degreeNumber().ifPresent(particulars::add);
      }
    }
    assertThat(particulars).hasSizeGreaterThan(100);
    return particulars;
  }

  @Test
  void everythingTypedIsKeptByTheProduct() {
    StringBuilder kept = new StringBuilder();
    eachCell("%", (place, texts) -> {
      if (!place.startsWith("ACT_")) {
        texts.stream().filter(text -> text.contains(MARK)).forEach(text -> kept.append(text).append('\n'));
      }
    });
    assertThat(marks).hasSizeGreaterThan(100);
    assertThat(marks.stream().filter(mark -> kept.indexOf(mark) < 0)).as("typed and lost").isEmpty();
  }

  @Test
  void everythingThatRunsBelongsToAUnitAndNoTaskHasARowOfItsOwn() {
    for (String table : List.of("ACT_RU_EXECUTION", "ACT_RU_TASK", "ACT_HI_PROCINST", "ACT_HI_TASKINST", "ACT_RU_JOB")) {
      assertThat(count("select count(*) from " + table)).as(table).isPositive();
    }
    for (String table : List.of("ACT_RU_EXECUTION", "ACT_RU_TASK", "ACT_HI_PROCINST", "ACT_HI_TASKINST")) {
      assertThat(jdbc.sql("select * from " + table + " where TENANT_ID_ is null").query().listOfRows()).as(table).isEmpty();
    }
    assertThat(jdbc.sql("select GROUP_ID_ from ACT_RU_AUTHORIZATION where RESOURCE_TYPE_ = 7 and RESOURCE_ID_ = '*'")
        .query(String.class).list()).as("grants on all tasks, which nobody who works has").containsExactly("camunda-admin");
    assertThat(count("select count(*) from ACT_RU_AUTHORIZATION where RESOURCE_TYPE_ = 7")).as("with those on single tasks")
        .isEqualTo(1);
  }

  @Test
  void whatMustAlwaysHoldHoldsAfterTheRun() {
    assertThat(management.createJobQuery().noRetriesLeft().count()).as("jobs given up").isZero();
    assertThat(runtime.createIncidentQuery().count()).as("incidents").isZero();
    assertThat(jdbc.sql("""
            select plan.unit_code from unit_plan plan join deadline on deadline.plan_id = plan.id and deadline.kind = 'SUBMISSION'
            where plan.state = 'PREPARING' and deadline.met_at is null
              and deadline.next_at is not null
              and not exists (select 1 from ACT_RU_JOB j where j.PROCESS_INSTANCE_ID_ = deadline.ladder_id and j.RETRIES_ > 0)""")
        .query(String.class).list()).as("units whose deadline nobody watches").isEmpty();
    assertThat(jdbc.sql("""
            select one.subject from duty_done one join duty_done other on one.subject = other.subject and one.user_id = other.user_id
            where (one.duty = 'NOMINATE' and other.duty in ('SIGN', 'VET', 'APPRAISE', 'DECIDE'))
              or (one.duty = 'SIGN' and other.duty in ('VET', 'APPRAISE', 'DECIDE'))
              or (one.duty in ('VET', 'APPRAISE') and other.duty = 'DECIDE')
              or (one.duty = 'FIRST_COUNT' and other.duty = 'SECOND_COUNT')""")
        .query(String.class).list()).as("plans and meetings in which one person stood on two sides").isEmpty();
    assertThat(count("""
            select count(*) from ballot_count b where returned > issued or valid_ballots + invalid_ballots <> returned or exists
              (select 1 from ballot_count_votes v where v.count_id = b.id and in_favour + against + blank <> valid_ballots)"""))
        .as("counts whose sums do not hold").isZero();
    assertThat(count("""
            select count(*) from nomination n join unit_plan plan on plan.id = n.plan_id
            where plan.state in ('DECIDED', 'PUBLISHED') and plan.decision_number is not null
              and n.state in ('APPROVED', 'NOT_APPROVED', 'DEFERRED')
              and (not exists (select 1 from session_decision d where d.nomination_id = n.id)
                or (select count(*) from decision_record r where r.subject = n.id and r.action = 'DECIDED')
                  <> (select count(*) from session_decision d where d.nomination_id = n.id))"""))
        .as("decided names without exactly one decision on the record for every session that took them up").isZero();
  }

  @Test
  void theRecordsOfAllPlansHold() {
    UNITS.forEach(unit -> assertThat(record.faultsOf(plan(unit).id())).isEmpty());
  }

  /** Every unit takes note of the conclusion and does what it was told, once after it was not accepted. */
  private void carryFollowUpsOf(String campaignCode) {
    for (String key : List.of(campaignCode + ".38F01.KL", campaignCode + ".38F01.V01")) {
      carry(key);
    }
  }

  /** A team is proposed twice and visits a unit, which remedies twice what was found. */
  private void inspect() {
    String key = rehearsal.wantInspection("38", Map.of("campaign", CAMPAIGN_CODE, "title", mark("title")));
    carryUntil(key, "userTask_recordVisit");
    carry(key);
    carry(key("15136") + ".V01");
  }

  /** The last meeting's ballots are counted anew, and one name loses its votes. */
  private void countAnew(String unit) {
    as("head." + unit, () -> runtime.createProcessInstanceByKey("ballot-recount").setVariable(ActingUnit.VARIABLE, unit)
        .setVariable(FormInput.VARIABLE, FormInput.transientValue(new HashMap<>(Map.of("meeting", "STANDING_COMMITTEE_SECOND",
            "round", 1, "reason", mark("reason"), "basisNumber", mark("number"), "basisDate", today().toString())))).execute());
    recounting = true;
    for (String element : List.of("userTask_firstCount", "userTask_secondCount", "userTask_decideRecount", "userTask_signRecount")) {
      Task task = tasks.createTaskQuery().processInstanceBusinessKey(key(unit)).taskDefinitionKey(element).initializeFormKeys()
          .singleResult();
      requireFilled(task);
      rehearsal.play(task.getId(), typed(key(unit), task));
    }
    recounting = false;
  }

  /** Plays everything under a business key that people and jobs can do, timers apart. */
  private void carry(String businessKey) {
    carryUntil(businessKey, null);
  }

  private void carryUntil(String businessKey, String element) {
    for (int step = 0; step < 300; step++) {
      if (element != null && taskOf(businessKey, element) != null) {
        return;
      }
      Optional<Task> next = tasks.createTaskQuery().processInstanceBusinessKey(businessKey).initializeFormKeys()
          .orderByTaskCreateTime().asc().orderByTaskId().asc().list().stream().findFirst();
      if (next.isEmpty() && runJobs(businessKey) == 0) {
        return;
      }
      next.ifPresent(task -> {
        requireFilled(task);
        rehearsal.play(task.getId(), typed(businessKey, task));
      });
    }
    throw new AssertionError(businessKey + " goes round in a circle: " + openTasks(businessKey));
  }

  private void requireFilled(Task task) {
    String form = task.getCamundaFormRef().getKey();
    Map<String, Object> shown = rehearsal.shown(task.getId());
    formsSeen.add(form);
    assertThat(expected).containsKey(form);
    for (Prefill prefill : expected.get(form)) {
      assertThat(shown).as("what form " + form + " shows").containsKey(prefill.field());
      assertThat(shown.get(prefill.field())).as(form + "." + prefill.field()).isNotNull();
      if (shown.get(prefill.field()) instanceof List<?> rows) {
        for (Object row : rows) {
          prefill.columns().forEach(column -> assertThat(((Map<?, ?>) row).get(column))
              .as(form + "." + prefill.field() + "." + column).isNotNull());
        }
      }
    }
  }

  private Map<String, Object> typed(String key, Task task) {
    String element = task.getTaskDefinitionKey();
    boolean firstTime = visits.merge(key + element, 1, Integer::sum) == 1;
    return switch (element) {
      case "userTask_draftCampaign" -> Map.of("basisNumber", mark("number"), "basisIssuer", mark("issuer"), "waves",
          List.of(Map.of("number", 1, "due", "2022-08-30", "tiers", List.of("FRONT"))));
      case "userTask_adoptCampaign" -> Map.of("number", mark("number"), "signer", mark("signer"));
      case "userTask_recordDissemination" -> Map.of("audience", mark("audience"));
      case "userTask_summariseCampaign" -> Map.of("summary", mark("summary"));
      case "userTask_issueConclusion" -> Map.of("number", mark("number"), "content", mark("content"), "points",
          List.of(Map.of("text", mark("point"), "addressee", "FRONT", "due", "2022-08-01")));
      case "userTask_acknowledgeConclusion" -> Map.of("note", mark("note"));
      case "userTask_reportFollowUp" -> Map.of("report", mark("report"));
      case "userTask_acceptAction", "userTask_recheckRemedy" -> firstTime
          ? Map.of("verdict", "NOT_ACCEPTED", "reason", mark("reason"), "due", "2022-08-01") : Map.of("reason", mark("reason"));
      case "userTask_proposeInspection" -> Map.of("purpose", mark("purpose"),
          "units", List.of(Map.of("unit", "15136", "reason", mark("reason"))));
      case "userTask_decideInspection" -> firstTime ? Map.of("decision", "RETURN", "reason", mark("reason"))
          : Map.of("number", mark("number"), "signer", mark("signer"));
      case "userTask_recordVisit" -> Map.of("metWith", mark("met"), "documentsSeen", mark("documents"), "findings",
          List.of(Map.of("severity", "VIOLATION", "step", "CONFERENCE", "text", mark("finding"), "remedy", mark("remedy"), "due", "2022-07-29")));
      case "userTask_concludeInspection" -> Map.of("reportNumber", mark("number"), "conclusion", mark("conclusion"), "recommendation",
          mark("recommendation"));
      case "userTask_registerImplementingDocuments" -> Map.of("documents", List.of(Map.of("number", mark("number"),
          "issuedOn", today().toString(), "title", mark("title"))));
      case "userTask_recordSourceEvaluation" -> Map.of("minutesNumber", mark("number"), "people",
          rowsOf(task, "people", row -> Map.of("result", "QUALIFIED", "comment", mark("comment"))));
      case "userTask_reviewCurrentPlan" -> Map.of("entries", rowsOf(task, "entries", row -> row == 0
          ? Map.of("outcome", "REMOVE", "reason", mark("reason")) : Map.of("outcome", "CARRY_OVER")));
      case "userTask_proposeNames" -> Map.of("proposedBy", mark("proposer"), "proposals", markedProposals(task.getTenantId()));
      case "userTask_conveneConference" -> Map.of("openedAt", mark("hour"), "place", mark("place"), "chair", mark("chair"),
          "minutesSecretary", mark("secretary"), "groups", rowsOf(task, "groups", row -> row > 0
              ? Map.of("members", 0, "summoned", 0, "present", 0) : Map.of("members", SUMMONED, "summoned", SUMMONED, "present", PRESENT)),
          "absentees", List.of(Map.of("fullName", mark("absentee"), "reason", mark("reason")),
              Map.of("fullName", mark("absentee"), "reason", mark("reason"))),
          "countingTeam", Boolean.FALSE.equals(rehearsal.shown(task.getId()).get("ballotHeld")) ? List.of()
              : List.of(Map.of("fullName", mark("teller"), "role", "HEAD"), Map.of("fullName", mark("teller"), "role", "MEMBER"),
                  Map.of("fullName", mark("teller"), "role", "MEMBER")));
      case "userTask_firstCount", "userTask_secondCount" -> count(task, firstTime && element.equals("userTask_secondCount"));
      case "userTask_resolveDifference" -> Map.of("sendBack", "BOTH", "reason", mark("reason"));
      case "userTask_recordRuling" -> ruling(
          rowsOf(task, "lines", row -> Map.of("choice", row == 3 ? "LEAVE" : "TAKE")));
      case "userTask_decideRecount" -> ruling(
          rowsOf(task, "lines", row -> Map.of("choice", row == 0 ? "LEAVE" : "TAKE")));
      case "userTask_signMinutes" -> Boolean.FALSE.equals(rehearsal.shown(task.getId()).get("ballotHeld"))
          ? Map.of("minutesNumber", mark("number"), "note", mark("note")) : minutes();
      case "userTask_signRecount" -> minutes();
      case "userTask_compileList" -> Map.of("lines", rowsOf(task, "lines", row -> row == 2
          ? Map.of("include", "OMIT", "reason", mark("reason")) : Map.of("include", "INCLUDE")));
      case "userTask_decideWaiver" -> Map.of("reason", mark("reason"), "basisNumber", mark("number"));
      case "userTask_signSubmission" -> Map.of("decision", "SIGN", "number", mark("number"));
      case "userTask_receiveDossier" -> Map.of("receiptNumber", mark("number"), "note", mark("note"));
      case "userTask_vetFacts" -> Map.of("facts", rowsOf(task, "facts", row -> Map.of("verdict", "MATCHES", "confirmed",
          mark("confirmed"), "source", mark("source"), "note", mark("note"))));
      case "userTask_giveOpinion", "userTask_recordOpinion" -> Map.of("letterNumber", mark("number"), "signer", mark("signer"), "lines",
          rowsOf(task, "lines", row -> Map.of("finding", "CONFIRMS", "content", mark("opinion"))));
      case "userTask_concludeAppraisal" -> firstTime
          ? Map.of("conclusion", "RETURN", "opinion", mark("opinion"), "defects",
              List.of(Map.of("nomination", "1", "fact", "PARTY_ADMISSION", "document", "PARTY_ADMISSION_PAPERS", "text", mark("defect")),
                  Map.of("nomination", "", "text", mark("defect"))))
          : Map.of("opinion", mark("opinion"), "opinions", rowsOf(task, "opinions", row -> Map.of("reason", mark("reason"))),
              "proposals", rowsOf(task, "proposals",
              row -> Map.of("proposal", "APPROVE", "note", mark("note"))));
      case "userTask_remedyDefects" -> Map.of("answers", rowsOf(task, "answers",
          row -> Map.of("answer", mark("answer"), "withdraw", false)));
      case "userTask_signSupplement" -> Map.of("number", mark("number"));
      case "userTask_receiveSupplement" -> Map.of("note", mark("note"));
      case "userTask_prepareAgenda" -> Map.of("place", mark("place"), "chair", mark("chair"), "attendance", joined(
          rowsOf(task, "attendance", row -> Map.of("presence", "PRESENT")), List.of(
              Map.of("fullName", mark("member"), "office", mark("office"), "presence", "PRESENT", "outsideReason", mark("reason")),
              Map.of("fullName", mark("member"), "presence", "ABSENT", "reason", mark("reason"), "outsideReason", mark("reason")))));
      case "userTask_recordDecisions" -> Map.of("decisions", rowsOf(task, "decisions", row -> row == 1
          ? Map.of("decision", "NOT_APPROVED", "reason", mark("reason"), "inFavour", 0, "against", voters(task, row), "abstained", 0)
          : Map.of("decision", "APPROVED", "inFavour", voters(task, row), "against", 0, "abstained", 0)));
      case "userTask_issueAct" -> Map.of("number", mark("number"), "signer", mark("signer"));
      case "userTask_recordPublication" -> Map.of("place", mark("place"));
      case "userTask_choosePeople" -> {
        List<Map<String, Object>> options = rows(rehearsal.shown(task.getId()), "entryOptions");
        yield Map.of("entries", List.of(options.get(options.size() - 1).get("value")));
      }
      case "userTask_reconsiderNames" -> Map.of();
      case "userTask_signRequest" -> Map.of("number", mark("number"));
      case "userTask_examineRemoval" -> Map.of("opinion", mark("opinion"), "cases", rowsOf(task, "cases",
          row -> Map.of("proposal", "REMOVE", "note", mark("note"))));
      case "userTask_decideRemoval" -> Map.of("number", mark("number"), "signer", mark("signer"), "cases", rowsOf(task, "cases",
          row -> Map.of("decision", "REMOVE", "note", mark("note"))));
      case "userTask_explainLateness" -> Map.of("explanation", mark("explanation"));
      case "userTask_acknowledgeNotice" -> Map.of("remark", mark("remark"));
      case "userTask_decideExtension" -> Map.of("decision", "REFUSE", "opinion", mark("opinion"));
      case "userTask_considerLateness" -> Map.of("opinion", mark("opinion"), "instruction", mark("instruction"));
      case "userTask_answerDifficulty" -> firstTime ? Map.of("treatment", "FORWARD", "forwardReason", mark("reason"))
          : Map.of("treatment", "ANSWER", "answer", mark("answer"), "basis", mark("basis"), "basisStatus", "TO_BE_CONFIRMED", "publish", true,
              "publicQuestion", mark("question"), "publicAnswer", mark("answer"), "number", mark("number"), "issuedOn", today().toString());
      default -> throw new AssertionError("Nobody types anything in " + element);
    };
  }

  /** How many have a say about the name in a row of the decisions: those who came and do not step aside. */
  private int voters(Task task, int row) {
    Map<String, Object> shown = rehearsal.shown(task.getId());
    Object nomination = rows(shown, "decisions").get(row).get("nomination");
    return (int) shown.get("present") - (int) rows(shown, "recusals").stream().filter(aside -> aside.get("nomination").equals(nomination)).count();
  }

  private Map<String, Object> ruling(List<Map<String, Object>> lines) {
    return Map.of("body", mark("body"), "number", mark("number"), "basis", mark("basis"), "reason", mark("reason"), "lines", lines);
  }

  private Map<String, Object> minutes() {
    return Map.of("minutesNumber", mark("number"), "note", mark("note"), "sealNumber", mark("seal"), "sealPlace", mark("place"),
        "sealCustodian", mark("custodian"));
  }

  private String mark(String what) {
    String mark = MARK + String.format("%04d", marks.size() + 1) + what;
    marks.add(mark);
    return mark;
  }

  private List<Map<String, Object>> markedProposals(String unit) {
    List<Map<String, Object>> proposals = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    // More names for one post than may be taken, so that the competent body has to decide.
    if (unit.equals("15133")) {
      String crowded = posts.ofUnit(unit).stream().map(Post::code).filter(code -> qualified(unit, code).size() >= 4).findFirst()
          .orElseThrow();
      return qualified(unit, crowded).stream().limit(4)
          .map(code -> Map.<String, Object>of("post", crowded, "cadre", code, "justification", mark("justification"))).toList();
    }
    for (Post post : posts.ofUnit(unit)) {
      qualified(unit, post.code()).stream().filter(code -> proposals.size() < 3 && taken.add(code)).findFirst().ifPresent(code ->
          proposals.add(Map.of("post", post.code(), "cadre", code, "justification", mark("justification"))));
    }
    return proposals;
  }

  private Map<String, Object> count(Task task, boolean misread) {
    return Map.of("issued", PRESENT, "returned", RETURNED, "notReturned", PRESENT - RETURNED, "valid", VALID, "invalid", RETURNED - VALID, "votes",
        rowsOf(task, "votes", row -> {
          int inFavour = recounting && row == 0 ? TOO_FEW : IN_FAVOUR + row - (misread && !recounting ? 1 : 0);
          return Map.of("inFavour", inFavour, "against", VALID - inFavour - 7, "blank", 7);
        }));
  }

  private List<Map<String, Object>> rowsOf(Task task, String list, Function<Integer, Map<String, Object>> typed) {
    List<Map<String, Object>> filled = new ArrayList<>();
    for (Map<String, Object> row : rows(rehearsal.shown(task.getId()), list)) {
      Map<String, Object> line = new HashMap<>(row);
      line.putAll(typed.apply(filled.size()));
      filled.add(line);
    }
    return filled;
  }

  private String session(String approvingUnit) {
    return sessionOf(approvingUnit);
  }

  /** The last column of the page about forms. */
  private static Map<String, List<Prefill>> prefills() {
    try {
      Map<String, List<Prefill>> prefills = new TreeMap<>();
      for (String line : Files.readAllLines(Path.of("src/docs/forms.md"))) {
        String[] cells = line.split(" \\|", -1);
        if (line.startsWith("| `") && cells.length >= 4) {
          List<Prefill> fields = new ArrayList<>();
          for (String field : cells[3].split("<br>")) {
            Matcher matcher = Pattern.compile("`(\\w+)`(?: \\((.*)\\))?").matcher(field);
            if (matcher.find()) {
              fields.add(new Prefill(matcher.group(1), matcher.group(2) == null ? List.of()
                  : List.of(matcher.group(2).split(", "))));
            }
          }
          prefills.put(cells[0].substring(3, cells[0].length() - 1), fields);
        }
      }
      return prefills;
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  // -- the database, cell by cell --------------------------------------------------------------------------------------------------

  private interface Cell {
    void look(String place, List<String> texts);
  }

  private void eachCell(String tables, Cell cell) {
    List<String> names = jdbc.sql("""
            select table_name from information_schema.tables
            where table_schema = 'PUBLIC' and upper(table_name) like :tables and table_type = 'BASE TABLE'""")
        .param("tables", tables).query(String.class).list();
    assertThat(names).isNotEmpty();
    for (String table : names) {
      jdbc.sql("select * from \"" + table + "\"").query((ResultSet row) -> {
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
          List<String> texts = texts(row, column);
          if (!texts.isEmpty()) {
            cell.look(table.toUpperCase() + "." + row.getMetaData().getColumnName(column), texts);
          }
        }
      });
    }
  }

  private static List<String> texts(ResultSet row, int column) throws SQLException {
    switch (row.getMetaData().getColumnType(column)) {
      case java.sql.Types.BLOB, java.sql.Types.BINARY, java.sql.Types.VARBINARY, java.sql.Types.LONGVARBINARY -> {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? List.of()
            : List.of(UTF_8, ISO_8859_1, UTF_16BE, UTF_16LE).stream().map((Charset set) -> new String(bytes, set)).toList();
      }
      default -> {
        String text = row.getString(column);
        return text == null ? List.of() : List.of(text);
      }
    }
  }

  private static String excerpt(String text, int at) {
    return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 60));
  }

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }
}
