package vn.quyhoach.workflow.designer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a move of running work to the newest version of a process comes to, or would come to.
 *
 * @param process key of the process
 * @param version the newest version
 * @param moved ids of the instances that are moved, or can be
 * @param refused what does not let an instance move, by its id, in Vietnamese
 * @param carriedOut false when it was only tried
 */
public record MoveReport(String process, int version, List<String> moved, Map<String, Refused> refused, boolean carriedOut) {

  /**
   * An instance that stays where it is.
   *
   * @param businessKey tells people whose work it is
   * @param version the version it runs on
   */
  public record Refused(String businessKey, int version, String reason) {}

  /** The report as plain text; instances with the same reason stand together. */
  String text() {
    StringBuilder text = new StringBuilder("%s, phiên bản %d: %s %d; không chuyển được %d.\n".formatted(process, version,
        carriedOut ? "đã chuyển" : "chuyển được", moved.size(), refused.size()));
    Map<String, List<Refused>> byReason = new TreeMap<>();
    refused.values().forEach(instance -> byReason.computeIfAbsent(instance.reason(), first -> new ArrayList<>()).add(instance));
    byReason.forEach((reason, instances) -> {
      text.append("  ").append(reason).append('\n');
      instances.forEach(instance -> text.append("    ").append(instance.businessKey()).append(" (phiên bản ").append(instance.version())
          .append(")\n"));
    });
    return text.toString();
  }
}
