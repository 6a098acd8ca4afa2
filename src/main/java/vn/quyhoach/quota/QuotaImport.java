package vn.quyhoach.quota;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over, in batches, what plans are measured against: holders of posts, sizes of committees, populations, fields of science. */
@Service
@Transactional
public class QuotaImport {

  private final JdbcTemplate jdbc;

  QuotaImport(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Who holds a post from a day on; {@code validTo} is the last day, or null. */
  public record HolderRow(String postCode, String cadreCode, LocalDate validFrom, LocalDate validTo) {}

  /** The approved size of a unit's committee with the document it rests on; {@code validTo} is the last day, or null. */
  public record CommitteeSizeRow(String unitCode, Committee committee, int approvedSize, String basis, LocalDate validFrom,
      LocalDate validTo) {}

  /** People of ethnic minorities among all people of a unit's area; {@code validTo} is the last day, or null. */
  public record PopulationRow(String unitCode, int minorityPeople, int people, String basis, LocalDate validFrom, LocalDate validTo) {}

  /** Whether nothing of all this is on file yet. */
  @Transactional(readOnly = true)
  public boolean isEmpty() {
    return !Boolean.TRUE.equals(jdbc.queryForObject(
        "select exists (select 1 from committee_size) or exists (select 1 from post_holder)", Boolean.class));
  }

  public void holders(List<HolderRow> rows) {
    jdbc.batchUpdate("insert into post_holder (post_code, cadre_code, valid_from, valid_to) values (?, ?, ?, ?)",
        rows.stream().map(row -> new Object[] {row.postCode(), row.cadreCode(), row.validFrom(), row.validTo()}).toList());
  }

  public void committeeSizes(List<CommitteeSizeRow> rows) {
    jdbc.batchUpdate("""
        insert into committee_size (unit_code, committee, approved_size, basis, valid_from, valid_to) values (?, ?, ?, ?, ?, ?)""",
        rows.stream().map(row -> new Object[] {row.unitCode(), row.committee().name(), row.approvedSize(), row.basis(),
            row.validFrom(), row.validTo()}).toList());
  }

  /** Posts whose holder sits in the standing committee. */
  public void standingCommitteePosts(List<String> postCodes) {
    jdbc.batchUpdate("insert into standing_committee_post (post_code) values (?)",
        postCodes.stream().map(code -> new Object[] {code}).toList());
  }

  public void populations(List<PopulationRow> rows) {
    jdbc.batchUpdate("""
        insert into area_population (unit_code, minority_people, people, basis, valid_from, valid_to) values (?, ?, ?, ?, ?, ?)""",
        rows.stream().map(row -> new Object[] {row.unitCode(), row.minorityPeople(), row.people(), row.basis(), row.validFrom(),
            row.validTo()}).toList());
  }

  /** Fields of study that count as science and technology. */
  public void scienceMajors(List<String> majors) {
    jdbc.batchUpdate("insert into science_major (major) values (?)", majors.stream().map(major -> new Object[] {major}).toList());
  }
}
