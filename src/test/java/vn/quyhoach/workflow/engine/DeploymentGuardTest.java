package vn.quyhoach.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that would run foreign code are refused whole, and nothing of their deployment stays. */
@GuardsContext
class DeploymentGuardTest {

  private static final String TAKEN = "processes/attack.bpmn";

  @Autowired
  RepositoryService repository;
  @Autowired
  RuntimeService runtime;
  @Autowired
  IdentityService identities;
  @Autowired
  GuardsContext.Alarm alarm;

  @AfterEach
  void signOut() {
    identities.clearAuthentication();
  }

  static Stream<Arguments> attacks() {
    return Stream.of(
        bpmn("script task", "<bpmn:scriptTask id=\"step\" scriptFormat=\"javascript\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>"),
        bpmn("class", SampleModels.serviceTask("camunda:class=\"java.lang.Object\"", "")),
        bpmn("class by the old namespace", SampleModels.serviceTask("activiti:class=\"java.lang.Object\"", "")),
        bpmn("external task", SampleModels.serviceTask("camunda:type=\"external\" camunda:topic=\"x\"", "")),
        bpmn("connector", SampleModels.serviceTask("", """
            <bpmn:extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>
            </bpmn:extensionElements>""")),
        bpmn("script in a listener", SampleModels.serviceTask("camunda:expression=\"${alarm.ring()}\"", """
            <bpmn:extensionElements><camunda:executionListener event="start"><camunda:script scriptFormat="juel">${alarm.ring()}
            </camunda:script></camunda:executionListener></bpmn:extensionElements>""")),
        bpmn("class of a listener", SampleModels.serviceTask("camunda:expression=\"${alarm.ring()}\"", """
            <bpmn:extensionElements><camunda:executionListener event="start" class="java.lang.Object"/></bpmn:extensionElements>""")),
        bpmn("injected field", SampleModels.serviceTask("camunda:delegateExpression=\"${soundAlarmDelegate}\"", """
            <bpmn:extensionElements><camunda:field name="x" expression="${alarm}"/></bpmn:extensionElements>""")),
        bpmn("reflection", SampleModels.serviceTask("camunda:expression=\"${''.getClass().forName('x')}\"", "")),
        bpmn("brace inside a literal", SampleModels.serviceTask("camunda:expression=\"${'}'.getClass()}\"", "")),
        bpmn("bean that is not listed", SampleModels.serviceTask("camunda:expression=\"${vault.open()}\"", "")),
        bpmn("delegate that is not listed", SampleModels.serviceTask("camunda:delegateExpression=\"${vault}\"", "")),
        bpmn("chain of calls", SampleModels.serviceTask("camunda:expression=\"${alarm.ring().getClass()}\"", "")),
        bpmn("script language of a condition",
            SampleModels.serviceTask("camunda:expression=\"${alarm.ring()}\"", "") + """
            <bpmn:sequenceFlow id="x" sourceRef="start" targetRef="end">
            <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" language="javascript">true</bpmn:conditionExpression>
            </bpmn:sequenceFlow>"""),
        bpmn("form from elsewhere",
            "<bpmn:userTask id=\"step\" camunda:formKey=\"embedded:https://example.org/form.html\"/>"),
        bpmn("form of the application's files",
            "<bpmn:userTask id=\"step\" camunda:formKey=\"embedded:app:forms/x.html\"/>"),
        bpmn("form by expression",
            "<bpmn:userTask id=\"step\" camunda:formRef=\"${alarm.ring()}\" camunda:formRefBinding=\"latest\"/>"),
        Arguments.of("no time to live", TAKEN, SampleModels.withoutTimeToLive("attack")),
        Arguments.of("document type with entity", TAKEN,
            SampleModels.process("attack", SampleModels.userTask("&x;")).replace(
                "<bpmn:definitions", "<!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><bpmn:definitions")),
        Arguments.of("broken file", TAKEN, "<bpmn:definitions"),
        Arguments.of("name outside the folders", "processes/../attack.bpmn", good()),
        Arguments.of("name of another kind", "processes/attack.cmmn", good()),
        Arguments.of("script file", "processes/attack.groovy", "1"),
        Arguments.of("frame in a form", "forms/attack.form", "{\"components\":[{\"type\":\"iframe\",\"url\":\"/x\"}]}"),
        Arguments.of("foreign script in a form", "forms/attack.html", "<form><script src=\"//example.org/x.js\"></script></form>"),
        Arguments.of("rules in another language", "processes/attack.dmn", decision("expressionLanguage=\"javascript\"", "1")),
        Arguments.of("rules that call Java", "processes/attack.dmn",
            decision("", "function(x) external {java: {class: 'java.lang.Math', 'method signature': 'cos(double)'}}")));
  }

  private static Arguments bpmn(String what, String step) {
    return Arguments.of(what, TAKEN, SampleModels.process("attack", step));
  }

  private static String good() {
    return SampleModels.process("attack", SampleModels.serviceTask("camunda:delegateExpression=\"${soundAlarmDelegate}\"", ""));
  }

  private static String decision(String attributes, String text) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
            id="d" name="d" namespace="sample">
          <decision id="attack" name="attack" camunda:historyTimeToLive="P1D">
            <variable id="v" name="attack"/><literalExpression id="l" %s><text>%s</text></literalExpression>
          </decision>
        </definitions>
        """.formatted(attributes, text);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void attackIsRefusedWithEverythingBesideIt(String what, String name, String content) {
    long deployments = repository.createDeploymentQuery().count();
    long definitions = repository.createProcessDefinitionQuery().count();
    alarm.rung.set(0);

    assertThatThrownBy(() -> repository.createDeployment().name("attack")
        .addString("processes/innocent.bpmn", SampleModels.process("innocent", SampleModels.userTask("officer")))
        .addString(name, content).deploy())
        .isInstanceOf(ModelRefused.class).hasMessageContaining(name);

    assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
    assertThat(repository.createProcessDefinitionQuery().count()).isEqualTo(definitions);
    assertThat(alarm.rung).hasValue(0);
  }

  @Test
  void modelOfTheProductsKindIsDeployedAndRuns() {
    String deployment = repository.createDeployment().name("good").addString(TAKEN, good())
        .addString("processes/good.dmn", decision("", "1 + 1"))
        .addString("forms/good.form", "{\"id\":\"good\",\"type\":\"default\",\"schemaVersion\":16,\"components\":[]}").deploy().getId();
    try {
      alarm.rung.set(0);
      runtime.startProcessInstanceByKey("attack", Map.of(ActingUnit.VARIABLE, "38"));
      assertThat(alarm.rung).hasValue(1);
    } finally {
      repository.deleteDeployment(deployment, true);
    }
  }

  @Test
  void nobodyDeploysWhileSignedInNotEvenAnAdministrator() {
    identities.setAuthentication("admin", List.of("camunda-admin"));
    long deployments = repository.createDeploymentQuery().count();
    assertThatThrownBy(() -> repository.createDeployment().name("attack").addString(TAKEN, good()).deploy())
        .isInstanceOf(ProcessEngineException.class).hasMessageContaining("signed in");
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
  }
}
