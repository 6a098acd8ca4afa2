package vn.quyhoach.dataimport;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.quyhoach.document.Formulas;
import vn.quyhoach.organisation.BadName;
import vn.quyhoach.organisation.VietnameseName;

/** Turns a cell into a value or says what is wrong with it. Nothing is guessed: what could mean two things is refused. */
final class CellReading {

  private static final Pattern DAY_MONTH_YEAR = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
  private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2}");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern SIGNED_DIGITS = Pattern.compile("-?[0-9]+");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");
  private static final int MOST_MARKS_ON_A_LETTER = 3;

  /**
   * Traces of the encodings before Unicode: symbols inside a word (TCVN3), pairs of vowels that Vietnamese does not have (VNI), tones
   * written as punctuation (VIQR).
   */
  private static final Pattern OLD_ENCODING = Pattern.compile(
      "\\p{L}[\u00a8\u00a9\u00aa\u00ab\u00ac\u00ae\u00b5-\u00b9\u00bb-\u00be\u00d0\u00f7]"
          + "|[\u00a7\u00ae]\\p{L}"
          + "|a[\u00ea\u00e2\u00f9\u00f8\u00fb\u00f5\u00ef]|e[\u00e2\u00f9\u00f8\u00fb\u00f5\u00ef\u00c3\u00c1\u00c0\u00d5\u00c4]"
          + "|o[\u00e2\u00f9\u00f8\u00fb\u00f5\u00ef]|u[\u00f9\u00f8\u00fb\u00f5\u00ef]"
          + "|\\p{Ll}[\u00c0-\u00de]"
          + "|[aA]\\(|[aeoAEO]\\^|[uoUO]\\+");

  private static final String DATE_FORMS = "Hãy ghi ngày/tháng/năm đủ bốn chữ số năm, ví dụ 05/09/1980.";

  private CellReading() {
  }

  /** Refuses what is no value that a person typed. */
  static void requireTyped(Cell cell) {
    if (cell.error()) {
      throw new CellProblem("CELL_ERROR", "Ô có lỗi của Excel (" + cell.text() + "). Hãy gõ lại giá trị.");
    }
    if (cell.formula()) {
      throw new CellProblem("FORMULA_REFUSED", "Ô chứa công thức, kết quả có thể đã cũ. Hãy chép ô rồi dán dạng giá trị (Paste Values).");
    }
  }

  /** Text in composed form with single spaces and nothing invisible. */
  static String text(Cell cell, int maximum) {
    requireTyped(cell);
    return text(cell.text(), maximum);
  }

  static String text(String typed, int maximum) {
    requireFewMarks(typed, maximum);
    // Before anything else: composing a megabyte would cost more than refusing it.
    if (typed.length() > 20 * maximum + 1_000) {
      throw tooLong(maximum, typed.length());
    }
    StringBuilder kept = new StringBuilder();
    int position = 0;
    for (int character : Normalizer.normalize(typed, Form.NFC).codePoints().toArray()) {
      position++;
      if (character == '\n' || character == '\r' || character == '\t' || Character.isSpaceChar(character)) {
        kept.append(' ');
      } else if (character == 0x00AD || Character.getType(character) == Character.FORMAT) {
        continue;
      } else if (character == 0x00D0 || character == 0x0189) {
        kept.append('Đ');
      } else if (character == 0x00F0 || character == 0x0256) {
        kept.append('đ');
      } else if (Character.isISOControl(character) || character == 0xFFFD || !readable(character)) {
        throw new CellProblem("TEXT_BAD_CHARACTER", "Có ký tự lạ ở vị trí " + position + " (" + String.format("U+%04X", character)
            + "). Hãy gõ lại ký tự này bằng bộ gõ tiếng Việt Unicode.");
      } else {
        kept.appendCodePoint(character);
      }
    }
    String text = kept.toString().strip().replaceAll(" +", " ");
    if (text.length() > maximum) {
      throw tooLong(maximum, text.length());
    }
    return text;
  }

  private static CellProblem tooLong(int maximum, int length) {
    return new CellProblem("TOO_LONG", "Nội dung dài " + length + " ký tự, quá " + maximum + " ký tự cho phép. Hãy rút gọn.");
  }

  private static void requireFewMarks(String typed, int maximum) {
    int marks = 0;
    for (int index = 0; index < typed.length(); index++) {
      marks = Character.getType(typed.charAt(index)) == Character.NON_SPACING_MARK ? marks + 1 : 0;
      if (marks > MOST_MARKS_ON_A_LETTER) {
        throw new CellProblem("TOO_LONG", "Có chữ mang quá " + MOST_MARKS_ON_A_LETTER + " dấu ở vị trí " + (index + 1)
            + ". Hãy gõ lại chữ này; cả ô không quá " + maximum + " ký tự.");
      }
    }
  }

  /** Letters must be Latin: those of other scripts that look alike would make two texts of one. */
  private static boolean readable(int character) {
    int type = Character.getType(character);
    if (type == Character.PRIVATE_USE || type == Character.UNASSIGNED || type == Character.SURROGATE) {
      return false;
    }
    return !Character.isLetter(character) || Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN
        || Character.UnicodeScript.of(character) == Character.UnicodeScript.COMMON;
  }

  /** Whether a spreadsheet would take the text for a formula; it is kept as text, and a person should see it. */
  static boolean looksLikeFormula(Cell cell) {
    return cell.number() == null && Formulas.looksLikeOne(cell.text());
  }

  static String name(Cell cell) {
    requireTyped(cell);
    requireFewMarks(cell.text(), 100);
    String composed = Normalizer.normalize(cell.text(), Form.NFC);
    if (OLD_ENCODING.matcher(composed).find()) {
      throw new CellProblem("ENCODING_UNKNOWN", "«" + shortened(composed) + "» không phải chữ Việt Unicode (có thể là mã TCVN3, VNI hoặc "
          + "VIQR). Hãy chuyển mã cả tệp sang Unicode (ví dụ bằng UniKey) rồi gửi lại.");
    }
    try {
      return VietnameseName.clean(cell.text());
    } catch (BadName bad) {
      throw new CellProblem(bad.reason().equals("NAME_TOO_LONG") ? "TOO_LONG" : bad.reason(), bad.getMessage());
    }
  }

  static String code(Cell cell, int maximum) {
    String code = text(cell, maximum);
    if (!CODE.matcher(code).matches()) {
      throw new CellProblem("CODE_FORMAT", "Mã «" + shortened(code) + "» chỉ được gồm chữ không dấu, chữ số, dấu chấm và gạch nối.");
    }
    return code;
  }

  static String identityNumber(Cell cell) {
    String digits = text(cell, 40).replace(" ", "").replace(".", "");
    if (!DIGITS.matcher(digits).matches()) {
      throw new CellProblem("IDENTITY_NUMBER", "Số định danh cá nhân chỉ gồm 12 chữ số.");
    }
    if (digits.length() != 12) {
      throw new CellProblem("IDENTITY_NUMBER", "Số định danh cá nhân phải có 12 chữ số, ô này có " + digits.length() + "."
          + (digits.length() == 9 ? " Số 9 chữ số là chứng minh nhân dân cũ." : "")
          + (digits.length() == 11 && cell.number() != null ? " Có thể Excel đã bỏ chữ số 0 đầu; hãy định dạng ô là Văn bản." : ""));
    }
    return digits;
  }

  /** A whole number within the limits. Thousands separators are refused, since point and comma mean opposite things to people. */
  static int integer(Cell cell, int minimum, int maximum) {
    requireTyped(cell);
    double number;
    if (cell.number() != null) {
      if (cell.dated()) {
        throw new CellProblem("NUMBER_FORMAT", "Ô đang định dạng là ngày (" + cell.text() + "). Hãy định dạng ô là Số rồi gõ lại.");
      }
      number = cell.number();
      if (number != Math.rint(number)) {
        throw new CellProblem("NUMBER_FORMAT", "Phải là số nguyên, ô này là " + cell.text() + ".");
      }
    } else {
      String text = text(cell, 40);
      if (!SIGNED_DIGITS.matcher(text).matches()) {
        throw new CellProblem("NUMBER_FORMAT", "«" + shortened(text) + "» không phải số nguyên. Chỉ ghi chữ số 0–9, không dấu chấm, dấu phẩy.");
      }
      number = Double.parseDouble(text);
    }
    if (number < minimum || number > maximum) {
      throw new CellProblem("OUT_OF_RANGE", "Phải từ " + minimum + " đến " + maximum + ", ô này là " + cell.text().strip() + ".");
    }
    return (int) number;
  }

  static <T> T choice(Cell cell, List<T> values, List<String> labels) {
    String text = text(cell, 200);
    String key = VietnameseName.searchKey(text);
    int found = -1;
    for (int index = 0; index < labels.size(); index++) {
      if (VietnameseName.searchKey(labels.get(index)).equals(key)) {
        found = index;
      }
    }
    if (found < 0) {
      throw new CellProblem("CHOICE_UNKNOWN", "«" + shortened(text) + "» không có trong danh mục. Hãy chọn một trong: "
          + String.join("; ", labels) + ".");
    }
    return values.get(found);
  }

  /** A day; where {@code monthAllowed} a month means its first day. */
  static LocalDate day(Cell cell, boolean monthAllowed) {
    requireTyped(cell);
    if (cell.dated()) {
      if (cell.day() == null) {
        throw new CellProblem("DATE_IMPOSSIBLE", "Ngày «" + cell.text() + "» không có trong lịch. " + DATE_FORMS);
      }
      return plausible(cell.day());
    }
    if (cell.number() != null && cell.text().length() != 4) {
      throw new CellProblem("DATE_SERIAL", "Ô là số " + cell.text() + ", không phải ngày (có thể do định dạng ô). " + DATE_FORMS);
    }
    String text = text(cell, 40);
    Matcher full = DAY_MONTH_YEAR.matcher(text);
    Matcher iso = ISO.matcher(text);
    Matcher month = MONTH_YEAR.matcher(text);
    if (full.matches()) {
      return plausible(day(text, full.group(3), full.group(2), full.group(1)));
    } else if (iso.matches()) {
      return plausible(day(text, iso.group(1), iso.group(2), iso.group(3)));
    } else if (month.matches()) {
      if (!monthAllowed) {
        throw new CellProblem("DATE_MONTH_ONLY", "«" + text + "» thiếu ngày. " + DATE_FORMS);
      }
      return plausible(day(text, month.group(2), month.group(1), "1"));
    } else if (YEAR.matcher(text).matches()) {
      throw new CellProblem("DATE_YEAR_ONLY", "«" + text + "» chỉ có năm. " + DATE_FORMS);
    } else if (SHORT_YEAR.matcher(text).matches()) {
      throw new CellProblem("DATE_SHORT_YEAR", "«" + text + "» chỉ có hai chữ số năm, không rõ thế kỷ nào. " + DATE_FORMS);
    }
    throw new CellProblem("DATE_FORMAT", "«" + shortened(text) + "» không phải ngày. " + DATE_FORMS
        + (monthAllowed ? " Ở cột này có thể ghi tháng/năm, ví dụ 09/2015." : ""));
  }

  private static LocalDate day(String text, String year, String month, String day) {
    int monthNumber = Integer.parseInt(month);
    int dayNumber = Integer.parseInt(day);
    if (monthNumber < 1 || monthNumber > 12) {
      throw new CellProblem("DATE_MONTH_ORDER", "«" + text + "» có tháng " + monthNumber
          + "; có thể đã ghi tháng trước ngày theo kiểu Mỹ. " + DATE_FORMS);
    }
    try {
      return LocalDate.of(Integer.parseInt(year), monthNumber, dayNumber);
    } catch (DateTimeException impossible) {
      YearMonth whole = YearMonth.of(Integer.parseInt(year), monthNumber);
      throw new CellProblem("DATE_IMPOSSIBLE", "Ngày «" + text + "» không có trong lịch: tháng " + monthNumber + " năm " + year + " có "
          + whole.lengthOfMonth() + " ngày.");
    }
  }

  private static LocalDate plausible(LocalDate day) {
    if (day.getYear() < 1900 || day.getYear() > 2100) {
      throw new CellProblem("DATE_OUT_OF_RANGE", "Năm " + day.getYear() + " nằm ngoài khoảng 1900–2100. Hãy kiểm tra lại.");
    }
    return day;
  }

  static String shortened(String text) {
    String line = text.strip();
    return line.length() <= 40 ? line : line.substring(0, 40) + "…";
  }
}
