package vn.quyhoach.regulation;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the rules say about one person and one post.
 *
 * @param retirementMonth first month in which the person reaches the age of retirement
 * @param remainingMonths months of service left from the age reference month to the retirement month; zero or less if
 *     the person will have reached it by then
 * @param findings every rule that applies, in the order of the table
 */
public record EligibilityVerdict(YearMonth retirementMonth, int remainingMonths, List<RuleFinding> findings) {

  public EligibilityVerdict {
    findings = List.copyOf(findings);
  }

  /** Whether at least one rule forbids putting the person forward. */
  public boolean refused() {
    return !refusals().isEmpty();
  }

  public List<RuleFinding> refusals() {
    return of(Severity.REFUSE);
  }

  public List<RuleFinding> warnings() {
    return of(Severity.WARN);
  }

  /** Exceptions by which the person may be put forward although a violation is on record. */
  public List<RuleFinding> exceptions() {
    return of(Severity.EXCEPTION);
  }

  /** All findings as officials read them, the strictest first; says so when there is none. */
  public String text() {
    return findings.isEmpty()
        ? "Đủ điều kiện"
        : findings.stream()
            .sorted(Comparator.comparing(RuleFinding::severity).reversed())
            .map(RuleFinding::text)
            .collect(Collectors.joining(" "));
  }

  private List<RuleFinding> of(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).toList();
  }
}
