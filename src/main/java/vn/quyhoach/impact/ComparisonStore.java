package vn.quyhoach.impact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.regulation.RuleFinding;

/** The tables of this module. */
@Component
class ComparisonStore {

  private static final int BATCH = 200;

  private static final TypeReference<List<RuleFinding>> FINDINGS = new TypeReference<>() {};

  private static final String HEADINGS = """
      select r.*, c.code as campaign_code, c.name as campaign_name, u.name as scope_name
      from rule_comparison r join campaign c on c.id = r.campaign_id join unit u on u.code = r.scope_unit
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final ObjectMapper json;

  ComparisonStore(JdbcClient jdbc, JdbcTemplate batches, ObjectMapper json) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.json = json;
  }

  void save(Comparison run, List<ComparisonRow> rows) {
    jdbc.sql("""
            insert into rule_comparison (id, campaign_id, scope_unit, made_by, made_at, present_pack, compared_pack, basis,
              compared_table, compared_version, file_name, file_hash, people, quantities, unchanged, newly_failing, newly_passing,
              other_reasons, other_warnings)
            values (:id, :campaign, :scope, :madeBy, :madeAt, :presentPack, :comparedPack, :basis, :table, :version, :fileName,
              :fileHash, :people, :quantities, :unchanged, :newlyFailing, :newlyPassing, :otherReasons, :otherWarnings)""")
        .param("id", run.id()).param("campaign", run.campaignId()).param("scope", run.scopeUnit()).param("madeBy", run.madeBy())
        .param("madeAt", OffsetDateTime.ofInstant(run.madeAt(), ZoneOffset.UTC)).param("presentPack", run.presentPack())
        .param("comparedPack", run.comparedPack()).param("basis", run.basis().name()).param("table", run.comparedTable())
        .param("version", run.comparedVersion()).param("fileName", run.fileName()).param("fileHash", run.fileHash())
        .param("people", run.people()).param("quantities", run.quantities()).param("unchanged", run.unchanged())
        .param("newlyFailing", run.newlyFailing()).param("newlyPassing", run.newlyPassing())
        .param("otherReasons", run.otherReasons()).param("otherWarnings", run.otherWarnings()).update();
    batches.batchUpdate("""
            insert into rule_comparison_row (comparison_id, number, unit_code, subject, cadre_code, post_code, standing, change_kind,
              present_findings, compared_findings)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows, BATCH, (statement, row) -> {
      statement.setString(1, run.id());
      statement.setInt(2, row.number());
      statement.setString(3, row.unitCode());
      statement.setString(4, row.subject().name());
      statement.setString(5, row.cadreCode());
      statement.setString(6, row.postCode());
      statement.setString(7, row.standing());
      statement.setString(8, row.change().name());
      statement.setString(9, written(row.present()));
      statement.setString(10, written(row.compared()));
    });
  }

  Optional<Comparison> find(String id) {
    return jdbc.sql(HEADINGS + "where r.id = :id").param("id", id).query(ComparisonStore::heading).optional();
  }

  /** The runs made for units of a subtree, the newest first. */
  List<Comparison> within(String unitCode, int most) {
    return jdbc.sql(HEADINGS + """
            join unit top on u.position_low between top.position_low and top.position_high
            where top.code = :unit order by r.made_at desc, r.id limit :most""")
        .param("unit", unitCode).param("most", most).query(ComparisonStore::heading).list();
  }

  List<ComparisonRow> rows(String id, RowChoice wanted, int offset, int most) {
    return jdbc.sql("""
            select r.*, u.name as unit_name, c.full_name, p.title
            from rule_comparison_row r join unit u on u.code = r.unit_code
            left join cadre c on c.code = r.cadre_code left join post p on p.code = r.post_code
            where r.comparison_id = :id and r.change_kind in (:changes)
            order by r.number limit :most offset :offset""")
        .param("id", id).param("changes", wanted.changes().stream().map(Change::name).toList()).param("most", most).param("offset", offset)
        .query(this::row).list();
  }

  /** Forgets a person's runs beyond their newest ones; that they were made stays on the record. */
  void forgetOld(String madeBy, int kept) {
    List<String> old = jdbc.sql("select id from rule_comparison where made_by = :madeBy order by made_at desc, id offset :kept rows")
        .param("madeBy", madeBy).param("kept", kept).query(String.class).list();
    old.forEach(id -> jdbc.sql("delete from rule_comparison where id = :id").param("id", id).update());
  }

  private static Comparison heading(ResultSet row, int index) throws SQLException {
    return new Comparison(row.getString("id"), row.getString("campaign_id"), row.getString("campaign_code"),
        row.getString("campaign_name"), row.getString("scope_unit"), row.getString("scope_name"), row.getString("made_by"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(), row.getString("present_pack"), row.getString("compared_pack"),
        Basis.valueOf(row.getString("basis")), row.getString("compared_table"), row.getObject("compared_version", Integer.class),
        row.getString("file_name"), row.getString("file_hash"), row.getInt("people"), row.getInt("quantities"),
        row.getInt("unchanged"), row.getInt("newly_failing"), row.getInt("newly_passing"), row.getInt("other_reasons"),
        row.getInt("other_warnings"));
  }

  private ComparisonRow row(ResultSet row, int index) throws SQLException {
    return new ComparisonRow(row.getInt("number"), row.getString("unit_code"), row.getString("unit_name"),
        Subject.valueOf(row.getString("subject")), row.getString("cadre_code"), row.getString("full_name"),
        row.getString("post_code"), row.getString("title"), row.getString("standing"), Change.valueOf(row.getString("change_kind")),
        read(row.getString("present_findings")), read(row.getString("compared_findings")));
  }

  private String written(List<RuleFinding> findings) {
    try {
      return json.writeValueAsString(findings);
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException("Findings could not be written as JSON", impossible);
    }
  }

  private List<RuleFinding> read(String findings) {
    try {
      return json.readValue(findings, FINDINGS);
    } catch (JsonProcessingException unreadable) {
      throw new DataRetrievalFailureException("Findings of a comparison cannot be read", unreadable);
    }
  }
}
