package vn.quyhoach.organisation;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes units, posts and officials over from lists, in batches: a whole province in about a second. Goes
 * past JPA on purpose, since thousands of entities in one session would cost more than the rows themselves.
 */
@Service
public class OrganisationImport {

  private static final int BATCH = 500;

  private final JdbcTemplate jdbc;

  OrganisationImport(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A unit as a list gives it.
   *
   * @param code the product's own code, see {@link #ownCode}
   * @param officialCode the code in the official list, mostly the same
   * @param parentCode null at the top
   * @param validTo its last day, or null
   */
  public record UnitRow(String code, String officialCode, String parentCode, UnitTier tier, String kind, String name,
      LocalDate validFrom, LocalDate validTo) {

    /** A unit whose own code is the official one, which is the rule. */
    public UnitRow(String code, String parentCode, UnitTier tier, String kind, String name, LocalDate validFrom,
        LocalDate validTo) {
      this(code, code, parentCode, tier, kind, name, validFrom, validTo);
    }
  }

  /**
   * A line of the merge map as a list gives it.
   *
   * @param effectiveOn first day of the new order
   * @param basis the document that ordered it, in Vietnamese
   * @param main whether the successor takes over the dossiers and the register; one successor of each unit does
   */
  public record SuccessionRow(String predecessorCode, String successorCode, LocalDate effectiveOn, String basis,
      boolean main) {
  }

  /** A post as a list gives it; levels and rank as in {@link Post}. */
  public record PostRow(String code, String unitCode, String title, PostGroup group, int rank, int quota,
      int requiredQualification, int requiredTheory, boolean centrallyManaged) {
  }

  /**
   * An official as a list gives it.
   *
   * @param number 1, or which one of several of this role in the unit
   * @param cadreCode null when not the same person as a cadre
   * @param email null when no address is known
   */
  public record OfficialRow(String unitCode, Role role, int number, String fullName, String position, String cadreCode,
      String email) {

    /** @throws IllegalArgumentException in Vietnamese when the unit cannot have several of this role */
    public OfficialRow {
      role.userId(unitCode, number);
    }

    /** The only one of this role in the unit, without an address. */
    public OfficialRow(String unitCode, Role role, String fullName, String position, String cadreCode) {
      this(unitCode, role, 1, fullName, position, cadreCode, null);
    }

    /** The account. */
    public String userId() {
      return role.userId(unitCode, number);
    }
  }

  /** What others may refer to: a unit, null above the highest, and the days of its existence, {@code validTo} null while no end is known. */
  public record UnitOnFile(String code, String parentCode, LocalDate validFrom, LocalDate validTo) {
  }

  /** What others may refer to: an account with its role and unit. */
  public record OfficialOnFile(String userId, Role role, String unitCode) {
  }

  /** What others may refer to: a post with its title and rank. */
  public record PostOnFile(String code, String unitCode, String title, int rank) {
  }

  /** Every unit on file. */
  @Transactional(readOnly = true)
  public List<UnitOnFile> unitsOnFile() {
    return jdbc.query("select code, parent_code, valid_from, valid_to from unit", (row, index) -> new UnitOnFile(row.getString(1),
        row.getString(2), row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)));
  }

  /** Every post on file. */
  @Transactional(readOnly = true)
  public List<PostOnFile> postsOnFile() {
    return jdbc.query("select code, unit_code, title, post_rank from post",
        (row, index) -> new PostOnFile(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)));
  }

  /** All officials on file. */
  @Transactional(readOnly = true)
  public List<OfficialOnFile> officialsOnFile() {
    return jdbc.query("select user_id, role, unit_code from official",
        (row, index) -> new OfficialOnFile(row.getString(1), Role.valueOf(row.getString(2)), row.getString(3)));
  }

  /** Whether no unit is on file yet, that is, nothing has been imported. */
  @Transactional(readOnly = true)
  public boolean isEmpty() {
    return !Boolean.TRUE.equals(jdbc.queryForObject("select exists (select 1 from unit)", Boolean.class));
  }

  /** Whether a unit with this own code is on file. */
  @Transactional(readOnly = true)
  public boolean has(String code) {
    return Boolean.TRUE.equals(jdbc.queryForObject("select exists (select 1 from unit where code = ?)", Boolean.class, code));
  }

  /**
   * Adds units and numbers the whole tree anew, those already on file included.
   *
   * @throws IllegalArgumentException in Vietnamese when a code comes twice, a parent is unknown, or a unit
   *     stands below itself; nothing is stored then
   */
  @Transactional
  public void units(List<UnitRow> rows) {
    Map<String, String> parents = new LinkedHashMap<>();
    jdbc.query("select code, parent_code from unit order by position_low",
        row -> {
          parents.put(row.getString(1), row.getString(2));
        });
    for (UnitRow row : rows) {
      if (parents.containsKey(row.code())) {
        throw new IllegalArgumentException("Mã đơn vị «" + row.code() + "» bị trùng.");
      }
      parents.put(row.code(), row.parentCode());
    }
    requireOneHolderAtATime(rows);
    Map<String, Range> ranges = ranges(parents);
    Set<String> added = new HashSet<>();
    rows.forEach(row -> added.add(row.code()));
    List<Map.Entry<String, Range>> kept =
        ranges.entrySet().stream().filter(entry -> !added.contains(entry.getKey())).toList();
    jdbc.batchUpdate(
        "update unit set position_low = ?, position_high = ?, version = version + 1 where code = ?",
        kept, BATCH, (statement, entry) -> {
          statement.setInt(1, entry.getValue().low());
          statement.setInt(2, entry.getValue().high());
          statement.setString(3, entry.getKey());
        });
    // Parents first, because the foreign key is checked row by row: the order of positions is that order.
    List<UnitRow> parentsFirst = rows.stream()
        .sorted((one, other) -> Integer.compare(ranges.get(one.code()).low(), ranges.get(other.code()).low()))
        .toList();
    jdbc.batchUpdate("""
        insert into unit (code, parent_code, tier, kind, name, search_key, valid_from, valid_to,
          position_low, position_high, official_code, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""",
        parentsFirst, BATCH, (statement, row) -> {
          String name = Normalizer.normalize(row.name().strip(), Form.NFC);
          Range range = ranges.get(row.code());
          statement.setString(1, row.code());
          statement.setString(2, row.parentCode());
          statement.setString(3, row.tier().name());
          statement.setString(4, row.kind());
          statement.setString(5, name);
          statement.setString(6, VietnameseName.searchKey(name));
          statement.setObject(7, row.validFrom());
          statement.setObject(8, row.validTo());
          statement.setInt(9, range.low());
          statement.setInt(10, range.high());
          statement.setString(11, row.officialCode().equals(row.code()) ? null : row.officialCode());
        });
  }

  /**
   * The own code for a unit that comes new to the file. Official codes are used again after a reform, while the own code is the
   * unit's tenant, part of account names and of business keys, and stays for ever: so whoever comes second to an official code gets
   * it with the letter N and the two digits of the year in which the unit begins: {@code 14758N25}.
   *
   * @param taken codes that are on file or given away already
   * @throws IllegalArgumentException in Vietnamese when that code is taken too
   */
  public static String ownCode(String officialCode, LocalDate validFrom, Set<String> taken) {
    if (!taken.contains(officialCode)) {
      return officialCode;
    }
    String later = officialCode + String.format("N%02d", validFrom.getYear() % 100);
    if (taken.contains(later)) {
      throw new IllegalArgumentException("Mã đơn vị «" + later + "» bị trùng.");
    }
    return later;
  }

  /** One official code belongs to one unit on any one day. */
  private void requireOneHolderAtATime(List<UnitRow> rows) {
    Map<String, List<Holder>> holders = new HashMap<>();
    jdbc.query("select coalesce(official_code, code), code, valid_from, valid_to from unit", row -> {
      holders.computeIfAbsent(row.getString(1), key -> new ArrayList<>()).add(new Holder(row.getString(2),
          row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)));
    });
    for (UnitRow row : rows) {
      Holder added = new Holder(row.code(), row.validFrom(), row.validTo());
      List<Holder> present = holders.computeIfAbsent(row.officialCode(), key -> new ArrayList<>());
      present.stream().filter(added::overlaps).findFirst().ifPresent(other -> {
        throw new IllegalArgumentException("Mã chính thức «" + row.officialCode() + "» đang thuộc đơn vị «" + other.code()
            + "» trong cùng thời gian với đơn vị «" + row.code() + "».");
      });
      present.add(added);
    }
  }

  /** A unit with its days, as the holder of an official code. */
  private record Holder(String code, LocalDate from, LocalDate to) {

    boolean overlaps(Holder other) {
      return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }
  }

  /**
   * Carries out a reform: units that have a successor end on the day before, if no earlier day is known; then the new units come in
   * and the merge map is written. Dossiers, heads and history of the units that ended stay where they are and are found through
   * {@link Units#successorOf} and {@link Units#predecessorsOf}.
   *
   * @throws IllegalArgumentException in Vietnamese as {@link #units} does, and when a unit of the map is unknown, follows itself,
   *     has no or several main successors, or when its successor does not exist on that day; nothing is stored then
   */
  @Transactional
  public void reform(List<UnitRow> added, List<SuccessionRow> map) {
    jdbc.batchUpdate("update unit set valid_to = ?, version = version + 1 where code = ? and (valid_to is null or valid_to > ?)",
        map, BATCH, (statement, row) -> {
          statement.setObject(1, row.effectiveOn().minusDays(1));
          statement.setString(2, row.predecessorCode());
          statement.setObject(3, row.effectiveOn().minusDays(1));
        });
    if (!added.isEmpty()) {
      units(added);
    }
    successions(map);
  }

  private void successions(List<SuccessionRow> rows) {
    Map<String, Holder> known = new HashMap<>();
    jdbc.query("select code, valid_from, valid_to from unit", row -> {
      known.put(row.getString(1), new Holder(row.getString(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)));
    });
    Map<String, Integer> mains = new LinkedHashMap<>();
    for (SuccessionRow row : rows) {
      for (String code : List.of(row.predecessorCode(), row.successorCode())) {
        if (!known.containsKey(code)) {
          throw new IllegalArgumentException("Không có đơn vị mang mã «" + code + "».");
        }
      }
      Holder successor = known.get(row.successorCode());
      if (row.predecessorCode().equals(row.successorCode())) {
        throw new IllegalArgumentException("Đơn vị «" + row.predecessorCode() + "» không thể kế tiếp chính nó.");
      }
      if (!successor.overlaps(new Holder("", row.effectiveOn(), row.effectiveOn()))) {
        throw new IllegalArgumentException("Đơn vị kế tiếp «" + row.successorCode() + "» không tồn tại vào ngày "
            + row.effectiveOn() + ".");
      }
      mains.merge(row.predecessorCode(), row.main() ? 1 : 0, Integer::sum);
    }
    mains.forEach((code, count) -> {
      if (count != 1) {
        throw new IllegalArgumentException("Đơn vị «" + code + "» phải có đúng một đơn vị tiếp nhận hồ sơ, đang có " + count + ".");
      }
    });
    jdbc.batchUpdate("""
        insert into unit_succession (predecessor_code, successor_code, effective_on, basis, main_successor)
        values (?, ?, ?, ?, ?)""",
        rows, BATCH, (statement, row) -> {
          statement.setString(1, row.predecessorCode());
          statement.setString(2, row.successorCode());
          statement.setObject(3, row.effectiveOn());
          statement.setString(4, row.basis());
          statement.setBoolean(5, row.main());
        });
  }

  /** Adds posts; their units must be on file. */
  @Transactional
  public void posts(List<PostRow> rows) {
    jdbc.batchUpdate("""
        insert into post (code, unit_code, title, post_group, post_rank, quota, required_qualification,
          required_theory, centrally_managed, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""",
        rows, BATCH, (statement, row) -> {
          statement.setString(1, row.code());
          statement.setString(2, row.unitCode());
          statement.setString(3, row.title());
          statement.setString(4, row.group().name());
          statement.setInt(5, row.rank());
          statement.setInt(6, row.quota());
          statement.setInt(7, row.requiredQualification());
          statement.setInt(8, row.requiredTheory());
          statement.setBoolean(9, row.centrallyManaged());
        });
  }

  /**
   * Adds officials; their units must be on file.
   *
   * @throws BadName when a name cannot be taken as written
   */
  @Transactional
  public void officials(List<OfficialRow> rows) {
    jdbc.batchUpdate("""
        insert into official (user_id, unit_code, role, full_name, search_key, position_title, cadre_code,
          email, version) values (?, ?, ?, ?, ?, ?, ?, ?, 0)""",
        rows, BATCH, (statement, row) -> {
          String name = VietnameseName.clean(row.fullName());
          statement.setString(1, row.userId());
          statement.setString(2, row.unitCode());
          statement.setString(3, row.role().name());
          statement.setString(4, name);
          statement.setString(5, VietnameseName.searchKey(name));
          statement.setString(6, row.position());
          statement.setString(7, row.cadreCode());
          statement.setString(8, row.email());
        });
  }

  private record Range(int low, int high) {
  }

  /** Positions from 1 in the order of a walk through the tree, children in the order of the list. */
  private static Map<String, Range> ranges(Map<String, String> parents) {
    Map<String, List<String>> children = new HashMap<>();
    List<String> tops = new ArrayList<>();
    parents.forEach((code, parent) -> {
      if (parent == null) {
        tops.add(code);
      } else if (parents.containsKey(parent)) {
        children.computeIfAbsent(parent, key -> new ArrayList<>()).add(code);
      } else {
        throw new IllegalArgumentException(
            "Đơn vị «" + code + "» có đơn vị cấp trên «" + parent + "» không tồn tại.");
      }
    });
    Map<String, Range> ranges = new LinkedHashMap<>();
    int next = 1;
    for (String top : tops) {
      next = number(top, next, children, ranges);
    }
    if (ranges.size() < parents.size()) {
      String lost = parents.keySet().stream().filter(code -> !ranges.containsKey(code)).findFirst().orElseThrow();
      throw new IllegalArgumentException("Đơn vị «" + lost + "» nằm trong một vòng cấp trên, cấp dưới.");
    }
    return ranges;
  }

  private static int number(String code, int position, Map<String, List<String>> children,
      Map<String, Range> ranges) {
    int next = position + 1;
    for (String child : children.getOrDefault(code, List.of())) {
      next = number(child, next, children, ranges);
    }
    ranges.put(code, new Range(position, next - 1));
    return next;
  }
}
