package vn.quyhoach.workflow.designer;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.quyhoach.workflow.model.Finding;
import vn.quyhoach.workflow.model.Finding.Weight;

/**
 * What a check of a folder came to, for people to read.
 *
 * @param folder as it was given
 * @param changed names of the files that differ from the product's own
 * @param read what was found by reading the files
 * @param run what the dry run came to; null when the files could not be run
 */
public record CheckReport(String folder, Set<String> changed, List<Finding> read, DryRunResult run) {

  /** Everything found, what has to be mended first, by file. */
  public List<Finding> findings() {
    Stream<Finding> all = Stream.concat(read.stream(), run == null ? Stream.empty() : run.findings().stream());
    return all.distinct().sorted(Comparator.comparing(Finding::weight).thenComparing(Finding::file)).toList();
  }

  public boolean isClean() {
    return errors() == 0;
  }

  public long errors() {
    return findings().stream().filter(finding -> finding.weight() == Weight.ERROR).count();
  }

  /** In one sentence, whether the files can be used. */
  public String verdict() {
    return isClean() ? "Đạt: không có lỗi." : "Chưa đạt: %d lỗi phải sửa.".formatted(errors());
  }

  /** What the dry run did, in one sentence. */
  public String summary() {
    return run == null ? "Chưa chạy thử, vì có tệp chưa đọc được."
        : "Chạy thử: %d đơn vị, %d đơn vị đi đến quyết định phê duyệt, %d bước.".formatted(run.units(), run.decided(), run.steps());
  }

  /** Models of which something was not walked. */
  public List<DryRunResult.Coverage> notWalked() {
    return run == null ? List.of() : run.coverage().stream().filter(model -> !model.missed().isEmpty()).toList();
  }

  /** The report as plain text. */
  String text() {
    StringBuilder text = new StringBuilder("KIỂM TRA MÔ HÌNH\n\n");
    text.append("Thư mục: ").append(folder).append("\nTệp đã sửa: ")
        .append(changed.isEmpty() ? "không có" : String.join(", ", changed)).append('\n')
        .append(verdict()).append('\n').append(summary()).append('\n');
    for (String file : new TreeSet<>(findings().stream().map(Finding::file).toList())) {
      text.append('\n').append(file).append('\n').append(findings().stream().filter(finding -> finding.file().equals(file))
          .map(finding -> "  " + finding.weight().label() + ": " + finding.message() + "\n").collect(Collectors.joining()));
    }
    if (!notWalked().isEmpty()) {
      text.append("\nPHẦN CHƯA ĐI QUA KHI CHẠY THỬ (xem lại nếu mô hình vừa sửa)\n");
      notWalked().forEach(model -> text.append("  ").append(model.process()).append(": ").append(model.walked()).append('/')
          .append(model.all()).append("; ").append(model.notReached()).append('\n'));
    }
    return text.toString();
  }
}
