package vn.quyhoach.workflow.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;
import vn.quyhoach.regulation.RegulationPack;
import vn.quyhoach.regulation.RegulationPacks;
import vn.quyhoach.regulation.RuleStatus;
import vn.quyhoach.regulation.RuleTable;
import vn.quyhoach.regulation.TableRow;

/** Keeps the overview of the packs current: how much of each table rests on a text that was seen, and how much does not. */
class PackOverviewTest {

  private static final Path PAGE = Path.of("src/docs/regulation-packs.md");
  private static final Path CURRENT = Path.of("target/regulation-packs.md");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  @Test
  void thePageCountsTheRowsAsTheyAre() throws IOException {
    String current = page();
    Files.writeString(CURRENT, current);
    assertThat(Files.readString(PAGE)).as("the overview of the packs; the current one is in %s", CURRENT).isEqualTo(current);
  }

  private static String page() throws IOException {
    List<RegulationPack> packs = new RegulationPacks(DecisionTablesFixture.tables(), DecisionTablesFixture.rows()).all();
    StringBuilder page = new StringBuilder("""
        # Các bộ quy định trong hệ thống

        Trang này lấy từ chính các bảng quyết định trong `processes/`, không sửa bằng tay: khi một bảng đổi mà trang chưa đổi, kiểm thử
        `PackOverviewTest` báo lỗi và ghi trang đúng vào `target/regulation-packs.md`. Cách sửa một quy định: [regulation-change.md](regulation-change.md).

        | Mã | Bộ quy định | Có hiệu lực | Căn cứ | Tình trạng |
        |---|---|---|---|---|
        """);
    for (RegulationPack pack : packs) {
      page.append("| `%s` | %s | %s | %s | %s |\n".formatted(pack.code(), pack.name(), validity(pack), pack.clause(),
          label(pack.status())));
    }
    page.append("""

        ## Số dòng của từng bảng

        Mỗi ô ghi «đã đối chiếu / cần đối chiếu»: số dòng mà điều khoản đã thấy trong văn bản, và số dòng còn là giá trị mặc định hoặc mới
        biết gián tiếp. Một dòng dùng chung cho nhiều bộ được tính ở mỗi bộ. Bộ của tỉnh dùng mọi dòng của bộ Trung ương, ở đây chỉ đếm
        những dòng tỉnh siết thêm.

        """);
    page.append("| Bảng | Nội dung |").append(packs.stream().map(pack -> " `" + pack.code() + "` |").collect(Collectors.joining()))
        .append("\n|---|---|").append("---|".repeat(packs.size())).append('\n');
    for (RuleTable table : RuleTable.values()) {
      page.append("| [`%s`](../../processes/%s.dmn) | %s |".formatted(table.key(), table.key(), name(table)));
      for (RegulationPack pack : packs) {
        page.append(" ").append(counts(rows(table).filter(row -> row.ofPack(pack.code())).toList())).append(" |");
      }
      page.append('\n');
    }
    page.append("| | **Cộng** |");
    for (RegulationPack pack : packs) {
      page.append(" **").append(counts(Stream.of(RuleTable.values()).flatMap(PackOverviewTest::rows)
          .filter(row -> row.ofPack(pack.code())).toList())).append("** |");
    }
    return page.append('\n').toString();
  }

  private static Stream<TableRow> rows(RuleTable table) {
    return DecisionTablesFixture.rows().rowsOf(table, DecisionTablesFixture.QD50).stream();
  }

  private static String counts(List<TableRow> rows) {
    long verified = rows.stream().filter(row -> row.value("status").equals(RuleStatus.VERIFIED.name())).count();
    return rows.isEmpty() ? "–" : verified + " / " + (rows.size() - verified);
  }

  private static String validity(RegulationPack pack) {
    return "từ " + day(pack.validFrom()) + pack.validUntil().map(last -> " đến hết " + day(last)).orElse("");
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }

  private static String label(RuleStatus status) {
    return status == RuleStatus.VERIFIED ? "đã đối chiếu" : "cần đối chiếu";
  }

  private static String name(RuleTable table) throws IOException {
    try (InputStream file = DecisionTablesFixture.open(table.key())) {
      return Dmn.readModelFromStream(file).getModelElementsByType(Decision.class).iterator().next().getName();
    }
  }
}
