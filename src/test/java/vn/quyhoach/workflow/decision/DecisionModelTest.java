package vn.quyhoach.workflow.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.quyhoach.regulation.RuleStatus;
import vn.quyhoach.regulation.RuleTable;

/** What every decision table needs so that people can read it, mend it in the Modeler and see where it comes from. */
class DecisionModelTest {

  private static final String DIAGRAM_NAMESPACE = "https://www.omg.org/spec/DMN/20191111/DMNDI/";

  @ParameterizedTest
  @EnumSource(RuleTable.class)
  void isOneTableUnderTheNameOfItsFile(RuleTable table) throws IOException {
    DmnModelInstance model = model(table);

    assertThat(model.getModelElementsByType(Decision.class)).singleElement().satisfies(decision -> {
      assertThat(decision.getId()).isEqualTo(table.key());
      assertThat(decision.getName()).isNotBlank();
      assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
      assertThat(decision.getVersionTag()).isNotBlank();
      assertThat(text(decision)).contains("Biến có thể dùng");
    });
    Dmn.validateModel(model);
  }

  @ParameterizedTest
  @EnumSource(RuleTable.class)
  void hasADiagramForTheModeler(RuleTable table) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    try (InputStream file = DecisionTablesFixture.open(table.key())) {
      NodeList shapes =
          factory.newDocumentBuilder().parse(file).getElementsByTagNameNS(DIAGRAM_NAMESPACE, "DMNShape");
      assertThat(shapes.getLength()).isEqualTo(1);
      assertThat(((Element) shapes.item(0)).getAttribute("dmnElementRef")).isEqualTo(table.key());
    }
  }

  @ParameterizedTest
  @EnumSource(RuleTable.class)
  void asksForThePackFirstInEveryRow(RuleTable table) throws IOException {
    DecisionTable decision = decisionTable(table);

    assertThat(decision.getInputs().iterator().next().getInputExpression().getText().getTextContent())
        .isEqualTo("pack");
    assertThat(decision.getRules()).isNotEmpty().allSatisfy(rule ->
        assertThat(rule.getInputEntries().iterator().next().getText().getTextContent()).isNotBlank());
  }

  @ParameterizedTest
  @EnumSource(RuleTable.class)
  void namesTheSourceOfEveryRow(RuleTable table) throws IOException {
    DecisionTable decision = decisionTable(table);
    List<String> columns = decision.getOutputs().stream().map(Output::getName).toList();
    assertThat(columns).contains("clause", "status");

    assertThat(decision.getRules()).allSatisfy(rule -> {
      assertThat(text(rule)).as("annotation of %s", rule.getId()).isNotBlank();
      assertThat(cell(rule, columns, "clause")).as("clause of %s", rule.getId()).matches("\"[^\"]{5,}\"");
      assertThat(Arrays.stream(RuleStatus.values()).map(status -> '"' + status.name() + '"'))
          .as("status of %s", rule.getId())
          .contains(cell(rule, columns, "status"));
    });
  }

  @ParameterizedTest
  @EnumSource(RuleTable.class)
  void fillsEveryOutputAndLabelsEveryColumn(RuleTable table) throws IOException {
    DecisionTable decision = decisionTable(table);

    assertThat(decision.getInputs()).allSatisfy(input -> assertThat(input.getLabel()).isNotBlank());
    assertThat(decision.getOutputs()).allSatisfy(output -> assertThat(output.getLabel()).isNotBlank());
    assertThat(decision.getRules()).allSatisfy(rule -> {
      assertThat(rule.getInputEntries()).hasSameSizeAs(decision.getInputs());
      assertThat(rule.getOutputEntries()).hasSameSizeAs(decision.getOutputs()).allSatisfy(entry ->
          assertThat(entry.getText().getTextContent()).as("cell of %s", rule.getId()).isNotBlank());
    });
  }

  @ParameterizedTest
  @EnumSource(RuleTable.class)
  void answersOnceUnlessItCollectsFindings(RuleTable table) throws IOException {
    assertThat(decisionTable(table).getHitPolicy())
        .isEqualTo(table.collecting() ? HitPolicy.COLLECT : HitPolicy.UNIQUE);
  }

  @ParameterizedTest
  @EnumSource(RuleTable.class)
  void givesEveryElementASpeakingId(RuleTable table) throws IOException {
    assertThat(model(table).getModelElementsByType(DmnElement.class))
        .filteredOn(element -> element.getId() != null)
        .hasSizeGreaterThan(10)
        .allSatisfy(element ->
            assertThat(element.getId()).matches("[a-z]+(-[a-z]+)*|[a-z][A-Za-z]*(_[a-z][A-Za-z0-9]*)+"));
  }

  private static String cell(Rule rule, List<String> columns, String column) {
    return rule.getOutputEntries().stream().toList().get(columns.indexOf(column)).getText().getTextContent();
  }

  private static String text(DmnElement element) {
    return element.getDescription() == null ? "" : element.getDescription().getTextContent();
  }

  private static DecisionTable decisionTable(RuleTable table) throws IOException {
    Collection<DecisionTable> tables = model(table).getModelElementsByType(DecisionTable.class);
    assertThat(tables).hasSize(1);
    return tables.iterator().next();
  }

  private static DmnModelInstance model(RuleTable table) throws IOException {
    try (InputStream file = DecisionTablesFixture.open(table.key())) {
      return Dmn.readModelFromStream(file);
    }
  }
}
