package vn.quyhoach.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.quyhoach.workflow.model.ModelRule.Findings;

/**
 * Holds every model to the rules, and every rule to a broken model: a rule that nothing can break, or
 * that looks at nothing, is worth nothing.
 */
class ProcessModelRulesTest {

  private static final ModelSet SHIPPED = ModelSet.in(Path.of("."));

  @ParameterizedTest
  @EnumSource
  void everyModelKeepsTheRule(ModelRule rule) {
    Findings findings = new Findings();
    SHIPPED.models().forEach(model -> rule.check(model, SHIPPED, findings));
    assertThat(findings.checked()).as("things %s looked at", rule).isPositive();
    assertThat(findings.refused()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("brokenModels")
  void theRuleRefusesABrokenModel(BrokenModel broken) {
    Findings findings = new Findings();
    broken.rule().check(broken.model(), SHIPPED, findings);
    assertThat(findings.refused()).anyMatch(complaint -> complaint.contains(broken.complaint()));
  }

  @Test
  void everyRuleIsSeenToRefuse() {
    Set<ModelRule> seen = brokenModels().map(BrokenModel::rule).collect(Collectors.toSet());
    assertThat(seen).containsExactlyInAnyOrderElementsOf(EnumSet.allOf(ModelRule.class));
  }

  @Test
  void everyProcessHasConstantsAndEveryConstantsClassAProcess() {
    Set<String> keys = new TreeSet<>();
    SHIPPED.models().forEach(model -> keys.add(model.process().getId()));
    assertThat(keys).containsExactlyInAnyOrderElementsOf(ModelConstants.keys());
  }

  @Test
  void namesTheBeansThatTheModelsNeed() {
    assertThat(SHIPPED.delegateBeanNames()).contains("climbRungDelegate", "recordPlanReviewDelegate");
    assertThat(SHIPPED.collectionBeanNames()).containsExactlyInAnyOrder("mailLists", "sessionLists", "vettingRound", "plannedVisits");
  }

  /** A model of the project with one thing changed for the worse, and what the rule has to say about it. */
  record BrokenModel(ModelRule rule, String key, String from, String to, String complaint) {

    ProcessModel model() {
      String text = text(key);
      assertThat(text).as("the text to be broken").contains(from);
      return ProcessModel.parse(key, text.replace(from, to));
    }

    @Override
    public String toString() {
      return rule + ": " + complaint;
    }
  }

  static Stream<BrokenModel> brokenModels() {
    String review = "plan-review";
    String ladder = "deadline-ladder";
    String unit = "unit-planning";
    String recordReview = "\"${recordPlanReviewDelegate}\"";
    return List.of(
        new BrokenModel(ModelRule.FILE_NAME_IS_KEY, review, "\"plan-review\"", "\"plan-review2\"", "trùng tên tệp"),
        new BrokenModel(ModelRule.PROCESS_IS_DESCRIBED, review, "P3650D", "PT5M", "thời gian lưu lịch sử"),
        new BrokenModel(ModelRule.PROCESS_IS_DESCRIBED, review, "camunda:versionTag=\"1.0\"", "", "nhãn phiên bản"),
        new BrokenModel(ModelRule.IDS_SPEAK, review, "userTask_reviewCurrentPlan", "Activity_0x1y2z3", "camelCase"),
        new BrokenModel(ModelRule.IDS_SPEAK, ladder, "timer_nextRung", "messageBoundary_nextRung",
            "timer_camelCase"),
        new BrokenModel(ModelRule.TASKS_CALL_THEIR_DELEGATE, review, recordReview, "\"${otherDelegate}\"",
            "thay vì"),
        new BrokenModel(ModelRule.TASKS_CALL_THEIR_DELEGATE, review, "bpmn:serviceTask", "bpmn:manualTask",
            "không phải là việc"),
        new BrokenModel(ModelRule.NO_FOREIGN_CODE, review, "camunda:delegateExpression=" + recordReview,
            "camunda:class=\"java.lang.Runtime\"", "camunda:class"),
        new BrokenModel(ModelRule.NO_FOREIGN_CODE, review, "camunda:delegateExpression=" + recordReview,
            "camunda:expression=\"${recordPlanReviewDelegate}\"", "camunda:expression"),
        new BrokenModel(ModelRule.EXPRESSIONS_ARE_SIMPLE, unit, "${hasNominees}", "${hasNominees || true}",
            "không được phép"),
        new BrokenModel(ModelRule.EXPRESSIONS_ARE_SIMPLE, review, "camunda:candidateGroups=\"officer\"",
            "camunda:assignee=\"${runtimeService.createProcessInstanceQuery()}\"", "không được phép"),
        new BrokenModel(ModelRule.EXPRESSIONS_ARE_SIMPLE, unit, "${hasNominees}", "${hasNominee}", "chưa khai báo"),
        new BrokenModel(ModelRule.SEND_TASKS_RETRY, ladder, "camunda:asyncBefore=\"true\"", "", "Asynchronous before"),
        new BrokenModel(ModelRule.SEND_TASKS_RETRY, ladder, "R5/PT1M", "R1/PT1M", "thử lại"),
        new BrokenModel(ModelRule.USER_TASKS_ARE_COMPLETE, review, "\"officer\"", "\"demo\"", "không có nhóm này"),
        new BrokenModel(ModelRule.USER_TASKS_ARE_COMPLETE, unit, "value=\"SIGN\"", "value=\"SING\"", "nhiệm vụ (duty) SING"),
        new BrokenModel(ModelRule.SOMEBODY_MAY_WORK, review, "candidateGroups=\"officer\"", "candidateGroups=\"board\"",
            "chưa được cấp quyền"),
        new BrokenModel(ModelRule.SOMEBODY_MAY_WORK, review, "camunda:candidateGroups=\"officer\"", "", "nhóm null"),
        new BrokenModel(ModelRule.PATHS_LEAD_TO_AN_END, review, "targetRef=\"serviceTask_recordPlanReview\"",
            "targetRef=\"userTask_reviewCurrentPlan\"", "serviceTask_recordPlanReview không có đường nào"),
        new BrokenModel(ModelRule.PATHS_LEAD_TO_AN_END, review, "targetRef=\"endEvent_planReviewed\"",
            "targetRef=\"userTask_reviewCurrentPlan\"", "serviceTask_recordPlanReview không dẫn đến kết thúc"),
        new BrokenModel(ModelRule.FORMS_EXIST, review, "formRef=\"plan-review-current-plan\"",
            "formRef=\"plan-review-none\"", "không có"),
        new BrokenModel(ModelRule.INPUT_IS_STORED_AT_ONCE, review, "camunda:delegateExpression=",
            "camunda:asyncBefore=\"true\" camunda:delegateExpression=", "đúng một việc của hệ thống"),
        new BrokenModel(ModelRule.TIMERS_READ_VARIABLES, ladder, "${nextRungDue}", "2022-07-15T00:00:00Z",
            "phải là một biến ngày"),
        new BrokenModel(ModelRule.TIMERS_READ_VARIABLES, ladder, "bpmn:timeDate", "bpmn:timeDuration", "khoảng thời gian"),
        new BrokenModel(ModelRule.TIMERS_READ_VARIABLES, "deadline-reconciliation", "0 0/5 * * * ?", "0 0 3 * * ?", "mỗi vài phút"),
        new BrokenModel(ModelRule.CALLS_MATCH, unit, "calledElement=\"plan-review\"", "calledElement=\"plan-revue\"",
            "không có"),
        new BrokenModel(ModelRule.CALLS_MATCH, unit, "target=\"planId\"", "target=\"planNumber\"", "không biết biến này"),
        new BrokenModel(ModelRule.CALLS_MATCH, unit, "<camunda:out source=\"hasNominees\"",
            "<camunda:out source=\"countsAgree\"", "không biết biến này"),
        new BrokenModel(ModelRule.GATEWAYS_ASK, unit, "default=\"flow_hasNomineesToNominationRound\"", "",
            "nhánh mặc định"),
        new BrokenModel(ModelRule.GATEWAYS_ASK, unit, "Có nhân sự đủ phiếu?", "Xét phiếu", "hỏi một câu"),
        new BrokenModel(ModelRule.ELEMENTS_ARE_DOCUMENTED, ladder, documentation(ladder, "timer_nextRung"),
            "<bpmn:documentation/>", "timer_nextRung chưa có phần mô tả"),
        new BrokenModel(ModelRule.POOLS_ARE_NAMED, ladder, "name=\"Đơn vị chịu thời hạn\"", "", "tổ chức (pool) chưa có tên"),
        new BrokenModel(ModelRule.MESSAGE_FLOWS_ARE_LABELLED, ladder, "name=\"Thông báo đích danh\"", "",
            "chưa có nhãn"),
        new BrokenModel(ModelRule.MESSAGE_FLOWS_ARE_LABELLED, ladder,
            "sourceRef=\"sendTask_climbRung\" targetRef", "sourceRef=\"serviceTask_planNextRung\" targetRef",
            "không có luồng thông điệp"),
        new BrokenModel(ModelRule.MESSAGES_ARRIVE, ladder, "deadline.noticeSent", "deadline.forgotten",
            "không quy trình nào nhận"),
        new BrokenModel(ModelRule.CONSTANTS_AGREE, review, "endEvent_planReviewed", "endEvent_planChecked",
            "không còn trong hình nhưng"),
        new BrokenModel(ModelRule.CONSTANTS_AGREE, ladder, "${nextRungDue}", "${otherDue}",
            "biến otherDue chưa có trong lớp hằng số"),
        new BrokenModel(ModelRule.CONSTANTS_AGREE, ladder, "deadline.noticeSent", "deadline.told",
            "thông điệp deadline.told chưa có trong lớp hằng số"),
        new BrokenModel(ModelRule.EVERYTHING_IS_DRAWN, review,
            "bpmnElement=\"flow_reviewStartedToReviewCurrentPlan\"",
            "bpmnElement=\"flow_recordPlanReviewToPlanReviewed\"", "không có trên hình"),
        new BrokenModel(ModelRule.EVERYTHING_IS_DRAWN, unit, "isExpanded=\"true\"", "isExpanded=\"false\"",
            "thu gọn"),
        new BrokenModel(ModelRule.SHAPES_KEEP_APART, review, bounds(review, "serviceTask_recordPlanReview"),
            bounds(review, "userTask_reviewCurrentPlan"), "đè lên"),
        new BrokenModel(ModelRule.SHAPES_KEEP_APART, unit, bounds(unit, "startEvent_preparationStarted"),
            bounds(unit, "startEvent_unitStarted"), "nằm ngoài subProcess_unitPreparation"),
        new BrokenModel(ModelRule.LABELS_KEEP_APART, review, label(review, "startEvent_reviewStarted"),
            bounds(review, "userTask_reviewCurrentPlan"), "nhãn của startEvent_reviewStarted nằm đè lên"),
        new BrokenModel(ModelRule.LABELS_KEEP_APART, review, label(review, "startEvent_reviewStarted"),
            label(review, "endEvent_planReviewed"), "đè lên nhau"),
        new BrokenModel(ModelRule.FLOWS_RUN_CLEAR, review,
            firstWaypoint(review, "flow_reviewStartedToReviewCurrentPlan"), "<di:waypoint x=\"236\" y=\"120\" />",
            "chạy chéo"),
        new BrokenModel(ModelRule.FLOWS_RUN_CLEAR, review, bounds(review, "endEvent_planReviewed"),
            "<dc:Bounds x=\"250\" y=\"180\" width=\"20\" height=\"20\" />", "chạy xuyên qua endEvent_planReviewed"))
        .stream();
  }

  private static String text(String key) {
    return SHIPPED.text("processes/" + key + ".bpmn");
  }

  private static String bounds(String key, String element) {
    return after(key, "bpmnElement=\"" + element + "\"", "<dc:Bounds");
  }

  private static String label(String key, String element) {
    return after(key, "bpmnElement=\"" + element + "\"", "<bpmndi:BPMNLabel>", "<dc:Bounds");
  }

  private static String firstWaypoint(String key, String flow) {
    return after(key, "bpmnElement=\"" + flow + "\"", "<di:waypoint");
  }

  private static String documentation(String key, String element) {
    String text = text(key);
    int start = text.indexOf("<bpmn:documentation>", text.indexOf("id=\"" + element + "\""));
    String end = "</bpmn:documentation>";
    return text.substring(start, text.indexOf(end, start) + end.length());
  }

  /** The tag that the last of the marks opens, each mark being looked for behind the one before. */
  private static String after(String key, String... marks) {
    String text = text(key);
    int position = 0;
    for (String mark : marks) {
      position = text.indexOf(mark, position);
      assertThat(position).as(mark).isNotNegative();
    }
    return text.substring(position, text.indexOf("/>", position) + 2);
  }
}
