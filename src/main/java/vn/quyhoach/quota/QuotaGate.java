package vn.quyhoach.quota;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.refusal.Refusals;

/** What a step does with a report: hard rules refuse, remarks need a reason, and the reason goes on the record. */
@Service
public class QuotaGate {

  /** The field of every form in which the reason is given. */
  public static final String REASON_FIELD = "warningReason";

  private final WarningReasons reasons;

  QuotaGate(WarningReasons reasons) {
    this.reasons = reasons;
  }

  /**
   * Refuses what may not go on.
   *
   * @param fieldOf the field of a name by its id
   * @param field where to say what concerns the list as a whole
   */
  public void refuse(QuotaReport report, Function<String, String> fieldOf, String field, Refusals refusals) {
    report.refusals().forEach(finding -> refusals.add(
        finding.nominationId() == null ? field : fieldOf.apply(finding.nominationId()), finding.message(), finding.basis()));
  }

  /** Refuses to go on in spite of remarks when nobody says why; names every remark. */
  public void requireReason(List<QuotaFinding> warnings, String reason, Refusals refusals) {
    refusals.when(!warnings.isEmpty() && (reason == null || reason.isBlank()), REASON_FIELD,
        "Phải ghi lý do vì danh sách còn " + warnings.size() + " lưu ý: "
            + warnings.stream().map(QuotaFinding::message).collect(Collectors.joining(" ")),
        warnings.stream().map(QuotaFinding::basis).distinct().collect(Collectors.joining("; ")));
  }

  /**
   * Puts the reason on the record, when there was anything to give one for.
   *
   * @return what the decision record is to say about it; empty without remarks
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<String, Object> answer(String planId, Stage stage, List<QuotaFinding> warnings, String reason, String actor) {
    if (warnings.isEmpty()) {
      return Map.of();
    }
    reasons.record(planId, stage, warnings, reason, actor);
    return Map.of("warnings", warnings.stream().map(QuotaFinding::key).toList(), REASON_FIELD, reason.strip());
  }
}
