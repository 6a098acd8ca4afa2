package vn.quyhoach.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One sheet of an Excel file: title, lines of explanation, columns and rows. The rows are read once, one after the other, when the file
 * is written; they may come from an open cursor.
 *
 * <pre>{@code
 * Spreadsheet.<Line>of("Danh sách", "DANH SÁCH TRÍCH NGANG")
 *     .note("Kèm theo Tờ trình số 12-TTr/HU")
 *     .text("Họ và tên", 28, Line::fullName)
 *     .day("Ngày sinh", 12, Line::birthDate)
 *     .number("Số phiếu", 10, Line::votes)
 *     .rows(lines.stream());
 * }</pre>
 *
 * Not safe for use by several threads.
 *
 * @param <R> what one row is made from
 */
public final class Spreadsheet<R> {

  /** What the cells of a column hold, so that Excel sorts and filters them as such. */
  enum Kind { TEXT, NUMBER, SHARE, DAY }

  /** @param group heading over this and the neighbouring columns of the same group; {@code null} for a column by itself */
  record Column<R>(String group, String header, int width, Kind kind, Function<? super R, ?> value) {}

  private final String name;
  private final String title;
  private final List<String> notes = new ArrayList<>();
  private final List<Column<R>> columns = new ArrayList<>();
  private final List<String> signature = new ArrayList<>();
  private String group;
  private boolean numbered;
  private Function<? super R, List<String>> sections;
  private Stream<? extends R> rows = Stream.empty();

  private Spreadsheet(String name, String title) {
    this.name = name;
    this.title = title;
  }

  /**
   * @param name name of the sheet's tab; what Excel does not allow in it is replaced, more than 31 letters are cut
   * @param title first line above the table
   */
  public static <R> Spreadsheet<R> of(String name, String title) {
    return new Spreadsheet<>(Objects.requireNonNull(name, "name"), Objects.requireNonNull(title, "title"));
  }

  /** A line between title and table: for whom, from which day, by which clause. */
  public Spreadsheet<R> note(String line) {
    notes.add(line);
    return this;
  }

  /** A column of text; {@code width} in letters. A value of {@code null} leaves the cell empty. */
  public Spreadsheet<R> text(String header, int width, Function<? super R, String> value) {
    return add(header, width, Kind.TEXT, value);
  }

  /** A column of whole or decimal numbers. */
  public Spreadsheet<R> number(String header, int width, Function<? super R, ? extends Number> value) {
    return add(header, width, Kind.NUMBER, value);
  }

  /** A column of shares of one, shown in per cent with one decimal: 0.925 as 92,5 %. */
  public Spreadsheet<R> share(String header, int width, Function<? super R, ? extends Number> value) {
    return add(header, width, Kind.SHARE, value);
  }

  /** A column that holds text in some rows and a number in others. */
  public Spreadsheet<R> textOrNumber(String header, int width, Function<? super R, ?> value) {
    return add(header, width, Kind.TEXT, value);
  }

  /** A column of days, kept as dates and shown day first. A day before 1900, which Excel does not know, is kept as text. */
  public Spreadsheet<R> day(String header, int width, Function<? super R, LocalDate> value) {
    return add(header, width, Kind.DAY, value);
  }

  /** Adds columns under a common heading. */
  public Spreadsheet<R> group(String heading, Consumer<Spreadsheet<R>> columnsOfGroup) {
    group = heading;
    columnsOfGroup.accept(this);
    group = null;
    return this;
  }

  /** Numbers the columns in a line below the header, as official forms do. */
  public Spreadsheet<R> numbered() {
    numbered = true;
    return this;
  }

  /** Writes a line over the whole width before the first row of each group; rows of a group must follow one another. */
  public Spreadsheet<R> section(Function<? super R, String> heading) {
    return sections(row -> Optional.ofNullable(heading.apply(row)).map(List::of).orElse(List.of()));
  }

  /** The same for groups within groups: the headings of a row from the widest group to the narrowest. */
  public Spreadsheet<R> sections(Function<? super R, List<String>> headings) {
    sections = headings;
    return this;
  }

  /** Who signs below the table: authority, office, room for the hand, name; what is blank is left out. */
  public Spreadsheet<R> signed(String placeAndDay, String authority, String office, String name) {
    signature.addAll(List.of(placeAndDay, authority, office, name));
    return this;
  }

  /** The rows, in their order. */
  public Spreadsheet<R> rows(Stream<? extends R> lines) {
    rows = lines;
    return this;
  }

  private Spreadsheet<R> add(String header, int width, Kind kind, Function<? super R, ?> value) {
    columns.add(new Column<>(group, header, width, kind, value));
    return this;
  }

  String name() {
    return name;
  }

  String title() {
    return title;
  }

  List<String> notes() {
    return notes;
  }

  List<Column<R>> columns() {
    return columns;
  }

  boolean isNumbered() {
    return numbered;
  }

  Function<? super R, List<String>> sections() {
    return sections;
  }

  /** Place and day, authority, office, name; empty where nobody signs. */
  List<String> signature() {
    return signature;
  }

  Stream<? extends R> rows() {
    return rows;
  }
}
