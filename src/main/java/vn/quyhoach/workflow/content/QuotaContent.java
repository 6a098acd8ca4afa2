package vn.quyhoach.workflow.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.quyhoach.organisation.PostGroup;
import vn.quyhoach.quota.QuotaFinding;
import vn.quyhoach.quota.QuotaReport;
import vn.quyhoach.quota.StructureLine;
import vn.quyhoach.quota.WarningReasons;

/** What forms show of number and structure: the matrix, the posts of the unit beside the plan, remarks with their clause, reasons given. */
@Component
public class QuotaContent {

  private static final String NOTHING = "–";
  private static final Map<PostGroup, String> GROUPS = Map.of(PostGroup.PARTY_COMMITTEE, "cấp ủy", PostGroup.LEADERSHIP, "lãnh đạo");

  private final WarningReasons reasons;

  QuotaContent(WarningReasons reasons) {
    this.reasons = reasons;
  }

  /** A form's values about one list; {@code warned} says that a reason is needed, {@code noted} that there is anything to say. */
  public Map<String, Object> values(String planId, QuotaReport report) {
    return values(planId, report, report.warnings());
  }

  /** As above, where a reason is needed for some of the remarks only. */
  public Map<String, Object> values(String planId, QuotaReport report, List<QuotaFinding> unanswered) {
    List<Map<String, Object>> given = reasons.of(planId).stream().map(QuotaContent::row).toList();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("structureTable", report.structure().stream().map(QuotaContent::row).toList());
    values.put("rosterTable", report.roster().stream().map(line -> row(
        "post", line.postTitle(), "holders", line.holders().isEmpty() ? NOTHING : String.join("; ", line.holders()),
        "candidates", String.valueOf(line.candidates()), "remark", String.join("; ", line.remarks()))).toList());
    values.put("findingTable", report.findings().stream().distinct().map(QuotaContent::row).toList());
    values.put("noted", !report.findings().isEmpty());
    values.put("reasonTable", given);
    values.put("reasoned", !given.isEmpty());
    values.put("warned", !unanswered.isEmpty());
    return values;
  }

  /** One line for each of several lists, by the name of its unit, with everything that is to be said about them. */
  public Map<String, Object> values(Map<String, String> unitNames, Map<String, QuotaReport> reports) {
    List<Map<String, Object>> structure = new ArrayList<>();
    List<Map<String, Object>> findings = new ArrayList<>();
    List<Map<String, Object>> given = new ArrayList<>();
    reports.forEach((planId, report) -> {
      String unit = unitNames.get(planId);
      report.structure().stream().filter(line -> line.asked() || !line.shortfalls().isEmpty())
          .forEach(line -> structure.add(withUnit(unit, row(line))));
      Set<String> said = new HashSet<>();
      report.findings().stream().filter(finding -> said.add(finding.message()))
          .forEach(finding -> findings.add(withUnit(unit, row(finding))));
      reasons.of(planId).forEach(reason -> given.add(withUnit(unit, row(reason))));
    });
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("structureTable", structure);
    values.put("findingTable", findings);
    values.put("noted", !findings.isEmpty());
    values.put("reasonTable", given);
    values.put("reasoned", !given.isEmpty());
    values.put("warned", reports.values().stream().anyMatch(report -> !report.warnings().isEmpty()));
    return values;
  }

  private static Map<String, Object> withUnit(String unit, Map<String, Object> row) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("unit", unit);
    line.putAll(row);
    return line;
  }

  private static Map<String, Object> row(StructureLine line) {
    return row("criterion", line.criterion(), "partyCommittee", line.values().getOrDefault(PostGroup.PARTY_COMMITTEE, NOTHING),
        "leadership", line.values().getOrDefault(PostGroup.LEADERSHIP, NOTHING), "target", line.target(), "verdict", verdict(line));
  }

  private static String verdict(StructureLine line) {
    if (!line.asked()) {
      return NOTHING;
    }
    return line.shortfalls().isEmpty() ? "Đạt"
        : "Chưa đạt: " + line.shortfalls().stream().map(GROUPS::get).collect(Collectors.joining(", "));
  }

  private static Map<String, Object> row(QuotaFinding finding) {
    return row("level", finding.refuses() ? "KHÔNG ĐƯỢC" : "Lưu\u00a0ý", "message", finding.message(),
        "clause", finding.basis());
  }

  private static Map<String, Object> row(WarningReasons.Reason reason) {
    return row("stage", reason.stage().label(), "reason", reason.reason());
  }

  private static Map<String, Object> row(String... cells) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int cell = 0; cell < cells.length; cell += 2) {
      row.put(cells[cell], cells[cell + 1]);
    }
    return row;
  }
}
