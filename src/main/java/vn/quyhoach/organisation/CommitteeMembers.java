package vn.quyhoach.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rosters of the committees that approve plans: who belonged to which one on which day. What ended stays on file. */
@Service
@Transactional(readOnly = true)
public class CommitteeMembers {

  private static final int BATCH = 500;
  private static final String MEMBERS = """
      select id, unit_code, place, full_name, office, cadre_code, user_id, valid_from, valid_to, basis from committee_member\s""";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  CommitteeMembers(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** The members of a unit's committee on a day, in the order of the roll; empty where no roster is kept. */
  public List<CommitteeMember> on(String unitCode, LocalDate day) {
    return ofUnit(unitCode).stream().filter(member -> member.runsOn(day)).toList();
  }

  /** Everybody who ever was on the roster of a unit's committee, in the order of the roll. */
  public List<CommitteeMember> ofUnit(String unitCode) {
    return jdbc.sql(MEMBERS + "where unit_code = :unit order by place, valid_from, full_name").param("unit", unitCode)
        .query(CommitteeMembers::member).list();
  }

  /** Every roster on file. */
  public List<CommitteeMember> all() {
    return jdbc.sql(MEMBERS + "order by unit_code, place").query(CommitteeMembers::member).list();
  }

  public Optional<CommitteeMember> member(String id) {
    return jdbc.sql(MEMBERS + "where id = :id").param("id", id).query(CommitteeMembers::member).optional();
  }

  /**
   * Puts members on rosters.
   *
   * @throws IllegalArgumentException in Vietnamese when somebody would be on a roster twice on one day; nothing is stored then
   */
  @Transactional
  public void appoint(List<CommitteeMember> members) {
    List<CommitteeMember> known = new ArrayList<>(all());
    for (CommitteeMember member : members) {
      known.stream().filter(member::repeats).findFirst().ifPresent(other -> {
        throw new IllegalArgumentException("«" + other.fullName() + "» (" + other.office() + ") đã có trong danh sách thành viên vào thời gian này.");
      });
      known.add(member);
    }
    batches.batchUpdate("""
        insert into committee_member (id, unit_code, place, full_name, office, cadre_code, user_id, valid_from, valid_to, basis)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", members, BATCH, (statement, member) -> {
          statement.setString(1, member.id());
          statement.setString(2, member.unitCode());
          statement.setInt(3, member.place());
          statement.setString(4, member.fullName());
          statement.setString(5, member.office().strip());
          statement.setString(6, member.cadreCode());
          statement.setString(7, member.userId());
          statement.setObject(8, member.from());
          statement.setObject(9, member.to());
          statement.setString(10, member.basis().strip());
        });
  }

  /** Sets the last day of a membership. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void end(String id, LocalDate lastDay) {
    jdbc.sql("update committee_member set valid_to = :day where id = :id").param("day", lastDay).param("id", id).update();
  }

  private static CommitteeMember member(ResultSet row, int index) throws SQLException {
    return new CommitteeMember(row.getString("id"), row.getString("unit_code"), row.getInt("place"), row.getString("full_name"),
        row.getString("office"), row.getString("cadre_code"), row.getString("user_id"), row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class), row.getString("basis"));
  }
}
