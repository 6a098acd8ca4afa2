package vn.quyhoach.dataimport;

import java.util.Arrays;
import java.util.List;

/**
 * One column of a form to fill in: what the heading says, what may stand below it, what the note explains. Form and check are both made
 * from it.
 *
 * @param heading the heading without the asterisk of required columns
 * @param type what a cell holds
 * @param required whether every row fills it
 * @param minimum least number, for whole numbers
 * @param maximum most characters, or greatest number
 * @param values what the labels of a choice stand for
 * @param labels what a choice offers
 * @param width in characters
 * @param note how to fill it in
 */
record Column(String heading, Type type, boolean required, int minimum, int maximum, List<?> values, List<String> labels, int width,
    String note) {

  /** What a cell of the column holds. */
  enum Type {
    TEXT("Văn bản"), NAME("Họ tên"), CODE("Mã"), IDENTITY("12 chữ số"), INTEGER("Số nguyên"), DAY("Ngày (dd/mm/yyyy)"),
    MONTH("Ngày hoặc tháng (dd/mm/yyyy, mm/yyyy)"), CHOICE("Chọn trong danh sách");

    private final String label;

    Type(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  static Column text(String heading, int maximum) {
    return new Column(heading, Type.TEXT, false, 0, maximum, List.of(), List.of(), Math.min(45, Math.max(18, maximum / 5)), "");
  }

  static Column name(String heading) {
    return new Column(heading, Type.NAME, false, 0, 100, List.of(), List.of(), 26, "Chữ Việt Unicode, có dấu.");
  }

  static Column code(String heading, int maximum) {
    return new Column(heading, Type.CODE, false, 0, maximum, List.of(), List.of(), 16, "");
  }

  static Column identity(String heading) {
    return new Column(heading, Type.IDENTITY, false, 0, 12, List.of(), List.of(), 18, "");
  }

  static Column integer(String heading, int minimum, int maximum) {
    return new Column(heading, Type.INTEGER, false, minimum, maximum, List.of(), List.of(), 12, "");
  }

  static Column day(String heading) {
    return new Column(heading, Type.DAY, false, 0, 0, List.of(), List.of(), 14, "");
  }

  static Column month(String heading) {
    return new Column(heading, Type.MONTH, false, 0, 0, List.of(), List.of(), 14, "");
  }

  static <T> Column choice(String heading, List<T> values, List<String> labels) {
    return new Column(heading, Type.CHOICE, false, 0, 0, values, labels,
        Math.min(40, Math.max(14, labels.stream().mapToInt(String::length).max().orElse(0) + 4)), "");
  }

  static Column yesNo(String heading) {
    return choice(heading, Arrays.asList(Boolean.TRUE, Boolean.FALSE), List.of("Có", "Không"));
  }

  Column must() {
    return new Column(heading, type, true, minimum, maximum, values, labels, width, note);
  }

  Column explained(String text) {
    return new Column(heading, type, required, minimum, maximum, values, labels, width, text);
  }

  /** The heading as the form shows it. */
  String shownHeading() {
    return required ? heading + " (*)" : heading;
  }
}
