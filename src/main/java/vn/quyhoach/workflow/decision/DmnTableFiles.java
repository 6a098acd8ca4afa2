package vn.quyhoach.workflow.decision;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import vn.quyhoach.regulation.DecisionTables;
import vn.quyhoach.regulation.RulePin;
import vn.quyhoach.regulation.RuleTable;
import vn.quyhoach.regulation.RuleTableException;
import vn.quyhoach.regulation.TableFile;
import vn.quyhoach.regulation.TableFileRefused;
import vn.quyhoach.regulation.TableFiles;
import vn.quyhoach.workflow.engine.DeploymentGuard;
import vn.quyhoach.workflow.engine.ModelRefused;

/**
 * Reads decision tables out of files that somebody edited. Each file gets a DMN engine of its own, which is forgotten with it: the
 * engine of the deployed tables keeps the texts of cells for good, and files must not fill its memory.
 *
 * <p>Whoever may try a table is trusted with the rules, not with the server: besides what {@link DeploymentGuard} refuses, a cell may
 * not loop, define functions or match patterns, since one such cell can keep a processor busy for hours.
 */
@Component
class DmnTableFiles implements TableFiles {

  /** Ten times the largest table. */
  static final int LARGEST = 1_000_000;

  private static final int MOST_RULES = 300;

  /** Reasons beyond these help nobody; the next try shows the rest. */
  private static final int MOST_REASONS = 8;

  private static final Logger LOG = LoggerFactory.getLogger(DmnTableFiles.class);
  private static final Pattern TEXT_IN_CELL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");
  private static final Pattern COSTLY =
      Pattern.compile("\\b(for|function|matches|replace|split|extract)\\b(?=[\\s(])|\\b(?:some|every)\\b(?=[^,;]*\\.\\.)");

  private final EngineDecisionTables deployed;
  private final DeploymentGuard guard;

  DmnTableFiles(EngineDecisionTables deployed, DeploymentGuard guard) {
    this.deployed = deployed;
    this.guard = guard;
  }

  @Override
  public TableFile read(byte[] content, Set<RuleTable> wanted) {
    if (content.length == 0) {
      throw refused("Tệp trống.");
    }
    if (content.length > LARGEST) {
      throw refused("Tệp lớn " + content.length / 1_000 + " KB; bảng quyết định được nhận đến " + LARGEST / 1_000 + " KB.");
    }
    DmnTable model = parse(content);
    RuleTable table = table(model, wanted);
    refuseUnsafe(table, content);
    List<String> reasons = new ArrayList<>(differences(model, deployed.currentModel(table)));
    if (reasons.isEmpty()) {
      reasons.addAll(unreadableCells(model));
    }
    if (!reasons.isEmpty()) {
      throw new TableFileRefused(reasons.subList(0, Math.min(reasons.size(), MOST_REASONS)));
    }
    return new ReadTable(table, content);
  }

  static DmnTable parse(byte[] content) {
    try {
      return DmnTable.read(content);
    } catch (SAXParseException unreadable) {
      throw String.valueOf(unreadable.getMessage()).contains("DOCTYPE")
          ? refused("Tệp có khai báo DOCTYPE; bảng quyết định không được khai báo DOCTYPE hay thực thể XML.")
          : refused("Tệp không phải XML đọc được (dòng " + unreadable.getLineNumber() + ", cột " + unreadable.getColumnNumber()
              + "). Hãy lưu lại bảng từ Camunda Modeler rồi tải lên.");
    } catch (SAXException unreadable) {
      throw refused("Tệp không phải XML đọc được. Hãy lưu lại bảng từ Camunda Modeler rồi tải lên.");
    }
  }

  private static RuleTable table(DmnTable model, Set<RuleTable> wanted) {
    if (model.decisions().size() != 1) {
      throw refused("Tệp phải chứa đúng một bảng quyết định, nhưng có " + model.decisions().size() + ".");
    }
    String key = model.decisions().get(0);
    return wanted.stream().filter(table -> table.key().equals(key)).findFirst().orElseThrow(() -> refused(
        "Mã bảng (id) trong tệp là «" + shortened(key) + "»; chỉ đối chiếu được các bảng: "
            + new TreeSet<>(wanted).stream().map(RuleTable::key).collect(Collectors.joining(", ")) + "."));
  }

  private void refuseUnsafe(RuleTable table, byte[] content) {
    try {
      guard.check("processes/" + table.key() + ".dmn", content);
    } catch (ModelRefused unsafe) {
      LOG.info("a decision table under test was refused: {}", unsafe.getMessage());
      throw refused("Tệp có nội dung không được phép: mọi ô chỉ viết bằng FEEL, không dùng ngôn ngữ lập trình khác và không gọi Java.");
    }
  }

  /** An edited copy asks the same questions and gives the same kinds of answers; only its rows may differ. */
  static List<String> differences(DmnTable model, DmnTable inForce) {
    List<String> reasons = new ArrayList<>();
    if (!model.hitPolicy().equals(inForce.hitPolicy())) {
      reasons.add("Cách chọn dòng (hit policy) là " + shortened(model.hitPolicy()) + "; bảng đang dùng là " + inForce.hitPolicy() + ".");
    }
    compare(model.inputs(), inForce.inputs(), DmnTable.Input::expression, DmnTable.Input::label, "Cột điều kiện", reasons);
    compare(model.outputs(), inForce.outputs(), DmnTable.Output::name, DmnTable.Output::label, "Cột kết quả", reasons);
    if (model.rules().isEmpty() || model.rules().size() > MOST_RULES) {
      reasons.add("Bảng có " + model.rules().size() + " dòng; phải có từ 1 đến " + MOST_RULES + " dòng.");
    }
    return reasons;
  }

  private static <T> void compare(List<T> columns, List<T> inForce, Function<T, String> name, Function<T, String> label, String what,
      List<String> reasons) {
    List<String> names = columns.stream().map(name).toList();
    List<String> expected = inForce.stream().map(name).toList();
    inForce.stream().filter(column -> !names.contains(name.apply(column))).forEach(column ->
        reasons.add(what + " «" + label.apply(column) + "» (" + name.apply(column) + ") của bảng đang dùng không có trong tệp."));
    columns.stream().filter(column -> !expected.contains(name.apply(column))).forEach(column -> reasons.add(
        what + " «" + shortened(label.apply(column)) + "» (" + shortened(name.apply(column)) + ") không có trong bảng đang dùng."));
    if (names.size() != names.stream().distinct().count()) {
      reasons.add(what + " bị lặp trong tệp.");
    }
  }

  static List<String> unreadableCells(DmnTable model) {
    FeelEngineApi feel = FeelEngineBuilder.forJava().build();
    List<String> reasons = new ArrayList<>();
    for (int row = 0; row < model.rules().size() && reasons.size() < MOST_REASONS; row++) {
      DmnTable.Rule rule = model.rules().get(row);
      String line = "Dòng " + (row + 1);
      if (rule.conditions().size() != model.inputs().size() || rule.results().size() != model.outputs().size()) {
        reasons.add(line + ": số ô không khớp với số cột.");
        continue;
      }
      for (int column = 0; column < model.inputs().size(); column++) {
        check(line + ", cột «" + shortened(model.inputs().get(column).label()) + "»: ", rule.conditions().get(column), false,
            feel::parseUnaryTests, reasons);
      }
      for (int column = 0; column < model.outputs().size(); column++) {
        check(line + ", cột «" + shortened(model.outputs().get(column).label()) + "»: ", rule.results().get(column), true,
            feel::parseExpression, reasons);
      }
    }
    return reasons;
  }

  private static void check(String place, String cell, boolean needed, Function<String, ParseResult> parser,
      List<String> reasons) {
    if (cell.isEmpty() || cell.equals("-")) {
      if (needed) {
        reasons.add(place + "ô trống.");
      }
      return;
    }
    Matcher costly = COSTLY.matcher(TEXT_IN_CELL.matcher(cell).replaceAll("\"\""));
    if (costly.find()) {
      reasons.add(place + "không được dùng vòng lặp, hàm tự viết hoặc so mẫu («" + costly.group() + "»).");
    } else if (parser.apply(cell).isFailure()) {
      reasons.add(place + "biểu thức FEEL không đọc được: " + shortened(cell));
    }
  }

  private static TableFileRefused refused(String reason) {
    return new TableFileRefused(List.of(reason));
  }

  private static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }

  /** The table of one file with the engine that evaluates it. */
  private static final class ReadTable implements TableFile {

    private final RuleTable table;
    private final DmnEngine engine;
    private final DmnDecision decision;

    ReadTable(RuleTable table, byte[] content) {
      this.table = table;
      var configuration = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
      configuration.setFeelEngineFactory(new CachingFeelEngineFactory(List.of()));
      this.engine = configuration.buildEngine();
      try {
        this.decision = engine.parseDecision(table.key(), new ByteArrayInputStream(content));
      } catch (DmnEngineException invalid) {
        LOG.info("a decision table under test cannot be read", invalid);
        throw refused("Tệp không phải bảng quyết định DMN hợp lệ. Hãy mở và lưu lại bằng Camunda Modeler.");
      }
    }

    @Override
    public RuleTable table() {
      return table;
    }

    @Override
    public DecisionTables over(DecisionTables others) {
      return new DecisionTables() {
        @Override
        public List<Map<String, Object>> evaluate(String key, RulePin pin, Map<String, Object> inputs) {
          return key.equals(table.key()) ? answers(inputs) : others.evaluate(key, pin, inputs);
        }

        @Override
        public Map<String, Integer> currentVersions() {
          return others.currentVersions();
        }
      };
    }

    private List<Map<String, Object>> answers(Map<String, Object> inputs) {
      try {
        return engine.evaluateDecisionTable(decision, inputs).getResultList();
      } catch (DmnEngineException failed) {
        throw new RuleTableException("The tried decision table " + table.key() + " cannot be evaluated", failed);
      }
    }
  }
}
