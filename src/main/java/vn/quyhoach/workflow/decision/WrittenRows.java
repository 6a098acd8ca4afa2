package vn.quyhoach.workflow.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import vn.quyhoach.regulation.TableRow;

/** Reads the rows of a parsed decision table as they are written; nothing is evaluated. */
final class WrittenRows {

  private WrittenRows() {}

  static List<TableRow> of(DmnDecision decision) {
    DmnDecisionTableImpl table = (DmnDecisionTableImpl) decision.getDecisionLogic();
    List<String> questions = table.getInputs().stream().map(input -> input.getExpression().getExpression().strip()).toList();
    List<String> answers = table.getOutputs().stream().map(output -> output.getOutputName()).toList();
    return table.getRules().stream().map(rule -> row(rule, questions, answers)).toList();
  }

  private static TableRow row(DmnDecisionTableRuleImpl rule, List<String> questions, List<String> answers) {
    return new TableRow(rule.getId(), cells(questions, rule.getConditions()), cells(answers, rule.getConclusions()));
  }

  private static Map<String, String> cells(List<String> columns, List<DmnExpressionImpl> written) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int column = 0; column < columns.size(); column++) {
      String text = written.get(column).getExpression();
      cells.put(columns.get(column), text == null ? "" : text.strip());
    }
    return cells;
  }
}
