package vn.quyhoach.workflow.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import vn.quyhoach.workflow.engine.SafeXml;

/**
 * A decision table as its editor wrote it: questions, answers and the texts of the cells. Says what stands in the file and judges
 * nothing; evaluation is the engine's.
 *
 * @param decisions ids of all decisions in the file; {@link DmnTableFiles} wants exactly one
 * @param hitPolicy as written, {@code UNIQUE} when left out
 */
record DmnTable(List<String> decisions, String hitPolicy, List<Input> inputs, List<Output> outputs, List<Rule> rules) {

  /**
   * A question.
   *
   * @param type as declared, such as {@code string}; empty when left out
   * @param values the answers it may have, as a list in FEEL; empty when the file does not say
   */
  record Input(String label, String expression, String type, String values) {}

  /** An answer. */
  record Output(String label, String name) {}

  /** A row: one text for each question, then one for each answer; an empty text asks nothing. */
  record Rule(List<String> conditions, List<String> results) {}

  /** @throws SAXException if the content is no XML or has a document type */
  static DmnTable read(byte[] content) throws SAXException {
    Document file = SafeXml.read(content);
    Element root = file.getDocumentElement();
    List<Element> decisions = root.getLocalName().equals("definitions") ? children(root, "decision") : List.of();
    Optional<Element> table =
        decisions.stream().findFirst().flatMap(decision -> children(decision, "decisionTable").stream().findFirst());
    return new DmnTable(
        decisions.stream().map(decision -> decision.getAttribute("id")).toList(),
        table.map(found -> found.getAttribute("hitPolicy")).filter(policy -> !policy.isBlank()).orElse("UNIQUE"),
        table.map(found -> children(found, "input").stream().map(DmnTable::input).toList()).orElse(List.of()),
        table.map(found -> children(found, "output").stream()
            .map(output -> new Output(output.getAttribute("label"), output.getAttribute("name"))).toList()).orElse(List.of()),
        table.map(found -> children(found, "rule").stream()
            .map(rule -> new Rule(texts(rule, "inputEntry"), texts(rule, "outputEntry"))).toList()).orElse(List.of()));
  }

  private static Input input(Element input) {
    Optional<Element> expression = children(input, "inputExpression").stream().findFirst();
    return new Input(input.getAttribute("label"), expression.map(DmnTable::text).orElse(""),
        expression.map(found -> found.getAttribute("typeRef")).orElse(""),
        children(input, "inputValues").stream().findFirst().map(DmnTable::text).orElse(""));
  }

  private static List<String> texts(Element parent, String name) {
    return children(parent, name).stream().map(DmnTable::text).toList();
  }

  private static String text(Element element) {
    return children(element, "text").stream().findFirst().map(text -> text.getTextContent().strip()).orElse("");
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && element.getLocalName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }
}
