package vn.quyhoach.impact;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.document.Spreadsheet;
import vn.quyhoach.document.Spreadsheets;
import vn.quyhoach.regulation.RuleFinding;
import vn.quyhoach.regulation.RuleStatus;

/** A comparison as an Excel file: the numbers on one sheet, the changes by unit on another. */
@Component
class ComparisonSheet {

  private final Spreadsheets spreadsheets;

  ComparisonSheet(Spreadsheets spreadsheets) {
    this.spreadsheets = spreadsheets;
  }

  void write(Comparison run, ComparisonText text, RowChoice wanted, List<ComparisonRow> rows, OutputStream out) throws IOException {
    Spreadsheet<ComparisonRow> changes = Spreadsheet.<ComparisonRow>of("Thay đổi", "NẾU QUY ĐỊNH THAY ĐỔI")
        .note("Đang áp dụng: " + text.present())
        .note("Đối chiếu với: " + text.compared())
        .note("Các trường hợp: " + wanted.label())
        .number("TT", 5, ComparisonRow::number)
        .text("Họ và tên", 20, ComparisonRow::fullName)
        .text("Mã cán bộ", 11, ComparisonRow::cadreCode)
        .text("Chức danh quy hoạch", 22, ComparisonRow::postTitle)
        .text("Tình trạng", 16, ComparisonRow::standing)
        .text("Thay đổi", 14, row -> row.change().label())
        .text("Theo quy định đang áp dụng", 32, row -> said(row.present()))
        .text("Theo quy định đối chiếu", 32, row -> said(row.compared()))
        .text("Căn cứ của thay đổi", 24, row -> row.decisive().stream().map(RuleFinding::clause).distinct()
            .collect(Collectors.joining("\n")))
        .text("Mã quy tắc", 12, row -> row.decisive().stream().map(RuleFinding::ruleId).filter(id -> !id.isEmpty()).distinct()
            .collect(Collectors.joining("\n")))
        .text("Văn bản gốc", 12, row -> row.decisive().stream().anyMatch(finding -> finding.status() == RuleStatus.TO_BE_CONFIRMED)
            ? "Cần đối chiếu" : "")
        .section(ComparisonRow::unitName)
        .rows(rows.stream());
    spreadsheets.write(List.of(numbers(run, text), changes), out);
  }

  private static Spreadsheet<Figure> numbers(Comparison run, ComparisonText text) {
    return Spreadsheet.<Figure>of("Tổng hợp", "NẾU QUY ĐỊNH THAY ĐỔI")
        .note(run.campaignName() + " (" + run.campaignCode() + ")")
        .note("Phạm vi: " + run.scopeName() + ". Lập lúc " + UserZone.text(run.madeAt()))
        .note("Đang áp dụng: " + text.present())
        .note("Đối chiếu với: " + text.compared())
        .text("Nội dung", 60, Figure::what)
        .number("Số lượng", 14, Figure::number)
        .rows(Stream.of(
            new Figure("Lượt nhân sự – chức danh đã đối chiếu", run.people()),
            new Figure("Lượt kiểm tra số lượng đã đối chiếu", run.quantities()),
            new Figure("Không thay đổi", run.unchanged()),
            new Figure(Change.NEWLY_FAILING.label(), run.newlyFailing()),
            new Figure(Change.NEWLY_PASSING.label(), run.newlyPassing()),
            new Figure(Change.OTHER_REASONS.label(), run.otherReasons()),
            new Figure(Change.OTHER_WARNINGS.label(), run.otherWarnings())));
  }

  private static String said(List<RuleFinding> findings) {
    return findings.isEmpty() ? "Đạt, không có nhận định." : findings.stream()
        .map(RuleFinding::text).collect(Collectors.joining("\n"));
  }

  private record Figure(String what, int number) {}
}
