package vn.quyhoach.organisation;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who watches over which unit on which day: the committee member in charge of it and the specialist who keeps track of it. Both come from
 * a level above; a unit has at most one of each at a time, and may have none.
 */
@Service
@Transactional(readOnly = true)
public class Charges {

  private static final int BATCH = 500;
  private static final String RUNNING = "valid_from <= :day and (valid_to is null or valid_to >= :day)";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Officials officials;
  private final Units units;

  Charges(JdbcClient jdbc, JdbcTemplate batches, Officials officials, Units units) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.officials = officials;
    this.units = units;
  }

  /** The committee member in charge of a unit on a day (S16); empty when nobody is. */
  public Optional<Official> memberInChargeOf(String unitCode, LocalDate on) {
    return holder(Role.MEMBER_IN_CHARGE, unitCode, on);
  }

  /** The specialist who keeps track of a unit on a day (S17); empty when nobody does. */
  public Optional<Official> specialistOf(String unitCode, LocalDate on) {
    return holder(Role.SPECIALIST, unitCode, on);
  }

  /** The units that somebody watches over on a day; empty for whoever watches over none. */
  public Set<String> unitCodesOf(String userId, LocalDate on) {
    return new LinkedHashSet<>(jdbc.sql("select unit_code from unit_charge where user_id = :user and " + RUNNING + " order by unit_code")
        .param("user", userId).param("day", on).query(String.class).list());
  }

  /**
   * Who watches over each of many units on a day, in one query.
   *
   * @param role {@code MEMBER_IN_CHARGE} or {@code SPECIALIST}
   * @return accounts by unit; units that nobody watches over are left out
   */
  public Map<String, String> holders(Role role, Collection<String> unitCodes, LocalDate on) {
    Map<String, String> holders = new LinkedHashMap<>();
    if (!unitCodes.isEmpty()) {
      jdbc.sql("""
              select c.unit_code, c.user_id from unit_charge c join official o on o.user_id = c.user_id
              where o.role = :role and c.unit_code in (:units) and\s""" + RUNNING)
          .param("role", role.name()).param("units", unitCodes).param("day", on)
          .query(row -> {
            holders.put(row.getString(1), row.getString(2));
          });
    }
    return holders;
  }

  /** Every assignment on file, those that ended included. */
  public List<Charge> all() {
    return jdbc.sql("select unit_code, user_id, valid_from, valid_to, basis from unit_charge order by unit_code, valid_from")
        .query(Charges::charge).list();
  }

  /**
   * Assigns units; an assignment that is open and ends where a new one begins has to be ended first.
   *
   * @throws IllegalArgumentException in Vietnamese when the official is unknown, has another role, is not of a level above the unit, or
   *     when the unit has somebody of the role on one of the days already; nothing is stored then
   */
  @Transactional
  public void assign(List<Charge> charges) {
    Map<String, List<Charge>> present = all().stream().collect(groupingBy(Charge::unitCode));
    Map<String, Official> known = new LinkedHashMap<>();
    officials.all().stream().filter(official -> official.role().isGivenUnits()).forEach(official -> known.put(official.userId(), official));
    Map<String, Unit> byCode = new LinkedHashMap<>();
    units.all().forEach(unit -> byCode.put(unit.code(), unit));
    for (Charge charge : charges) {
      Official official = known.get(charge.userId());
      if (official == null) {
        throw new IllegalArgumentException("Tài khoản «" + charge.userId() + "» không phải của người phụ trách hoặc theo dõi cơ sở.");
      }
      Unit unit = byCode.get(charge.unitCode());
      if (unit == null) {
        throw UnknownCode.unit(charge.unitCode());
      }
      if (unit.code().equals(official.unitCode()) || !unit.isWithin(byCode.get(official.unitCode()))) {
        throw new IllegalArgumentException("Đơn vị «" + unit.code() + "» không trực thuộc đơn vị của người được phân công («"
            + official.unitCode() + "»).");
      }
      List<Charge> ofUnit = present.computeIfAbsent(charge.unitCode(), code -> new ArrayList<>());
      ofUnit.stream().filter(other -> other.overlaps(charge) && known.get(other.userId()).role() == official.role()).findFirst()
          .ifPresent(other -> {
            throw new IllegalArgumentException("Đơn vị «" + charge.unitCode() + "» đã có «" + official.role().label() + "» là «"
                + other.userId() + "» trong thời gian này.");
          });
      ofUnit.add(charge);
    }
    batches.batchUpdate("insert into unit_charge (unit_code, user_id, valid_from, valid_to, basis) values (?, ?, ?, ?, ?)",
        charges, BATCH, (statement, charge) -> {
          statement.setString(1, charge.unitCode());
          statement.setString(2, charge.userId());
          statement.setObject(3, charge.from());
          statement.setObject(4, charge.to());
          statement.setString(5, charge.basis().strip());
        });
  }

  private Optional<Official> holder(Role role, String unitCode, LocalDate on) {
    return Optional.ofNullable(holders(role, Set.of(unitCode), on).get(unitCode)).flatMap(officials::official);
  }

  private static Charge charge(ResultSet row, int index) throws SQLException {
    return new Charge(row.getString("unit_code"), row.getString("user_id"), row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class), row.getString("basis"));
  }
}
