package vn.quyhoach.quota;

import java.util.List;

/**
 * What counting a list of names found.
 *
 * @param people how many different people are in the list
 * @param structure the matrix: age bands, young, women, minorities, science, coefficients
 * @param roster the posts of the unit beside the plan, the highest first
 */
public record QuotaReport(int people, List<QuotaFinding> findings, List<StructureLine> structure, List<RosterLine> roster) {

  public QuotaReport {
    findings = List.copyOf(findings);
    structure = List.copyOf(structure);
    roster = List.copyOf(roster);
  }

  /** What keeps the list from going on. */
  public List<QuotaFinding> refusals() {
    return findings.stream().filter(QuotaFinding::refuses).toList();
  }

  /** What needs a reason on the record. */
  public List<QuotaFinding> warnings() {
    return findings.stream().filter(finding -> !finding.refuses()).toList();
  }
}
