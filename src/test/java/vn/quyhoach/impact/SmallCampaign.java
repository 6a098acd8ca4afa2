package vn.quyhoach.impact;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.cadre.AnnualGrade;
import vn.quyhoach.cadre.CadreImport;
import vn.quyhoach.cadre.CadreImport.CadreRow;
import vn.quyhoach.cadre.CadreImport.Conclusion;
import vn.quyhoach.cadre.CadreImport.Degree;
import vn.quyhoach.cadre.CadreImport.FactRow;
import vn.quyhoach.cadre.DegreeLevel;
import vn.quyhoach.cadre.DisciplineGround;
import vn.quyhoach.cadre.DisciplineLevel;
import vn.quyhoach.cadre.Fact;
import vn.quyhoach.cadre.FactSource;
import vn.quyhoach.cadre.Gender;
import vn.quyhoach.cadre.PoliticalStandard;
import vn.quyhoach.regulation.DecisionTables;

/**
 * A province with two districts and four communes, and one campaign of 2022 under pack qd50: sixteen invented people, each with one
 * thing on the record, so that whoever reads the list below can work out by hand what other rules would say. Everybody not described
 * otherwise is blameless, is evaluated, and is planned for a higher post for which they are qualified. Today is 13/07/2022, remaining
 * service is counted from 01/05/2025.
 *
 * <pre>
 * unit 90101 (district 901), list of a running plan:
 *   01 LISTED, Phó Bí thư     reprimand that lapsed on 01/06/2022
 *   02 LISTED, Phó Bí thư     dismissal that lapsed on 01/06/2022
 *   03 LISTED, Phó Bí thư     nothing
 *   04 PROPOSED, Bí thư       man born 06/1968: retires at 62 in 06/2030, 61 months are left
 *   05 WITHDRAWN, Bí thư      dismissal that lapsed: the name is off the list, so nobody asks
 * unit 90102 (district 901), decided plan:
 *   01 APPROVED, Bí thư       dismissal that lapsed on 01/06/2022
 *   02 NOT_APPROVED, Bí thư   reprimand in force until 31/12/2022
 *   03 APPROVED, Bí thư       vetting found the degree to differ
 *   04 not nominated; plan in force: Bí thư; warning in force until 31/12/2022
 *   05 not nominated; plan in force: Bí thư; man born 06/1963, retired by 2025
 * unit 90201 (district 902):
 *   01 LISTED, Phó Bí thư     dismissal that lapsed on 01/06/2022; in the plan in force for the same post as well
 *   02 not nominated; plan in force: Phó Bí thư; nothing
 *   03 LISTED, Bí thư         being proposed for appointment
 *   04 LISTED, Bí thư         a violation below the level of discipline
 *   05 LISTED, Bí thư         a violation for which the time limit of a measure has run out
 * unit 90202 (district 902): takes no part in the campaign
 *   01 plan in force: Bí thư; warning in force
 * </pre>
 */
public class SmallCampaign {

  static final String CODE = "2022-T1";
  static final List<String> ACCOUNTS =
      List.of("campaign.38", "supervisor.38", "supervisor.901", "inspector.902", "officer.90101", "head.90101", "board.901");
  static final String PASSWORD = "Mat-Khau.2026";

  private static final LocalDate LAPSED = LocalDate.of(2022, 6, 1);
  private static final LocalDate IN_FORCE = LocalDate.of(2022, 12, 31);

  private final JdbcClient jdbc;
  private final CadreImport cadres;
  private final DecisionTables tables;
  private final DecisionRecord record;
  private final IdentityService identities;

  SmallCampaign(JdbcClient jdbc, CadreImport cadres, DecisionTables tables, DecisionRecord record, IdentityService identities) {
    this.jdbc = jdbc;
    this.cadres = cadres;
    this.tables = tables;
    this.record = record;
    this.identities = identities;
  }

  /** Puts everything into an empty database. */
  @Transactional
  public void load() {
    unit("38", null, "PROVINCE", "Tỉnh Mẫu", 1, 7);
    unit("901", "38", "DISTRICT", "Huyện Một", 2, 4);
    unit("90101", "901", "COMMUNE", "Xã An", 3, 3);
    unit("90102", "901", "COMMUNE", "Xã Bình", 4, 4);
    unit("902", "38", "DISTRICT", "Huyện Hai", 5, 7);
    unit("90201", "902", "COMMUNE", "Xã Cẩm", 6, 6);
    unit("90202", "902", "COMMUNE", "Xã Dân", 7, 7);
    Stream.of("90101", "90102", "90201", "90202").forEach(commune -> {
      post(commune, "BT", "Bí thư Đảng ủy xã", 30);
      post(commune, "PBT", "Phó Bí thư Đảng ủy xã", 26);
    });
    ACCOUNTS.forEach(this::official);
    String campaign = campaign();

    String running = plan(campaign, "90101", "IN_APPRAISAL");
    nominated(running, 1, lapsed("90101-01", DisciplineLevel.REPRIMAND), "90101-PBT", "LISTED");
    nominated(running, 2, lapsed("90101-02", DisciplineLevel.DISMISSAL), "90101-PBT", "LISTED");
    nominated(running, 3, blameless("90101-03"), "90101-PBT", "LISTED");
    nominated(running, 4, born("90101-04", LocalDate.of(1968, 6, 15)), "90101-BT", "PROPOSED");
    nominated(running, 5, lapsed("90101-05", DisciplineLevel.DISMISSAL), "90101-BT", "WITHDRAWN");

    String decided = plan(campaign, "90102", "PUBLISHED");
    nominated(decided, 1, lapsed("90102-01", DisciplineLevel.DISMISSAL), "90102-BT", "APPROVED");
    nominated(decided, 2, disciplined("90102-02", DisciplineLevel.REPRIMAND), "90102-BT", "NOT_APPROVED");
    vetted(nominated(decided, 3, blameless("90102-03"), "90102-BT", "APPROVED"), "DIFFERS");
    inForce(1, disciplined("90102-04", DisciplineLevel.WARNING), "90102-BT");
    inForce(2, born("90102-05", LocalDate.of(1963, 6, 15)), "90102-BT");

    String other = plan(campaign, "90201", "SUBMITTED");
    nominated(other, 1, lapsed("90201-01", DisciplineLevel.DISMISSAL), "90201-PBT", "LISTED");
    nominated(other, 2, blameless("90201-03"), "90201-BT", "LISTED");
    onFile("90201-03", new Fact.AppointmentProposal("Phó Bí thư Đảng ủy xã", LocalDate.of(2022, 6, 20), "15-TTr/ĐU"));
    nominated(other, 3, blameless("90201-04"), "90201-BT", "LISTED");
    onFile("90201-04", new Fact.Discipline(DisciplineLevel.NONE, null, LocalDate.of(2021, 9, 15), null,
        DisciplineGround.BELOW_DISCIPLINE));
    nominated(other, 4, blameless("90201-05"), "90201-BT", "LISTED");
    onFile("90201-05", new Fact.Discipline(DisciplineLevel.NONE, null, LocalDate.of(2021, 9, 15), null,
        DisciplineGround.LIMITATION_EXPIRED));
    inForce(1, "90201-01", "90201-PBT");
    inForce(2, blameless("90201-02"), "90201-PBT");
    inForce(1, disciplined("90202-01", DisciplineLevel.WARNING), "90202-BT");
  }

  /** Gives the officials accounts to log in with; on top of {@link #load()}, for tests that go through the web. */
  void openAccounts() {
    if (identities.createUserQuery().userId(ACCOUNTS.get(0)).count() > 0) {
      return;
    }
    ACCOUNTS.forEach(account -> {
      String[] parts = account.split("\\.");
      if (identities.createTenantQuery().tenantId(parts[1]).count() == 0) {
        identities.saveTenant(identities.newTenant(parts[1]));
      }
      User user = identities.newUser(account);
      user.setFirstName("Người");
      user.setLastName("Thử");
      user.setPassword(PASSWORD);
      identities.saveUser(user);
      identities.createMembership(account, parts[0]);
      identities.createTenantUserMembership(parts[1], account);
    });
  }

  private void unit(String code, String parent, String tier, String name, int low, int high) {
    jdbc.sql("""
            insert into unit (code, parent_code, tier, kind, name, search_key, valid_from, position_low, position_high, version)
            values (?, ?, ?, 'x', ?, ?, date '2000-01-01', ?, ?, 0)""")
        .params(Arrays.asList(code, parent, tier, name, name, low, high)).update();
  }

  private void post(String unit, String letters, String title, int rank) {
    jdbc.sql("""
            insert into post (code, unit_code, title, post_group, post_rank, quota, required_qualification, required_theory,
              centrally_managed, version)
            values (?, ?, ?, 'PARTY_COMMITTEE', ?, 2, 3, 2, false, 0)""")
        .params(unit + "-" + letters, unit, title, rank).update();
  }

  private void official(String account) {
    String[] parts = account.split("\\.");
    jdbc.sql("""
            insert into official (user_id, unit_code, role, full_name, search_key, position_title, version)
            values (?, ?, ?, 'Người Thử', 'nguoi thu', 'Cán bộ', 0)""")
        .params(account, parts[1], parts[0].toUpperCase(Locale.ROOT)).update();
  }

  private String campaign() {
    String id = UUID.randomUUID().toString();
    jdbc.sql("""
            insert into campaign (id, version, code, name, unit_code, kind, state, party_term, state_term, pack, age_reference_date,
              adoption_number, adopted_on)
            values (?, 0, ?, 'Xây dựng quy hoạch nhiệm kỳ 2025-2030', '38', 'NEXT_TERM', 'RUNNING', '2025-2030', '2026-2031', 'qd50',
              date '2025-05-01', '65-KH/TU', date '2022-07-01')""")
        .params(id, CODE).update();
    tables.currentVersions().forEach((table, version) -> jdbc
        .sql("insert into campaign_pinned_table (campaign_id, decision_table, table_version) values (?, ?, ?)")
        .params(id, table, version).update());
    record.open(id);
    return id;
  }

  private String plan(String campaign, String unit, String state) {
    String id = UUID.randomUUID().toString();
    jdbc.sql("""
            insert into unit_plan (id, version, campaign_id, business_key, unit_code, tier, nomination_procedure, approving_unit, state,
              nomination_round, return_round, awaiting_lower_levels)
            values (?, 0, ?, ?, ?, 'COMMUNE', 'COMMITTEE', ?, ?, 1, 0, false)""")
        .params(id, campaign, CODE + "." + unit, unit, unit.substring(0, 3), state).update();
    return id;
  }

  private String nominated(String plan, int number, String cadre, String post, String state) {
    String id = UUID.randomUUID().toString();
    jdbc.sql("""
            insert into nomination (id, version, plan_id, number, round, post_code, cadre_code, justification, state)
            values (?, 0, ?, ?, 1, ?, ?, 'Có triển vọng.', ?)""")
        .params(id, plan, number, post, cadre, state).update();
    jdbc.sql("insert into source_evaluation (id, plan_id, cadre_code, result) values (?, ?, ?, 'QUALIFIED')")
        .params(UUID.randomUUID().toString(), plan, cadre).update();
    return id;
  }

  private void vetted(String nomination, String verdict) {
    jdbc.sql("""
            insert into fact_verdict (nomination_id, fact_key, label, verdict, signed_by, signed_at)
            values (?, 'DEGREE.1', 'Văn bằng chuyên môn', ?, 'board.901', timestamp with time zone '2022-07-05 03:00:00+00:00')""")
        .params(nomination, verdict).update();
  }

  private void inForce(int number, String cadre, String post) {
    jdbc.sql("""
            insert into current_plan_entry (unit_code, entry_number, cadre_code, post_code, post_title, term, decision_number, decided_on,
              version)
            values (?, ?, ?, ?, 'Chức danh', '2020-2025', '12-QĐ/HU', date '2020-03-04', 0)""")
        .params(post.substring(0, 5), number, cadre, post).update();
  }

  private String blameless(String code) {
    return cadre(code, LocalDate.of(1982, 6, 15), DisciplineLevel.NONE, null);
  }

  private String born(String code, LocalDate birth) {
    return cadre(code, birth, DisciplineLevel.NONE, null);
  }

  private String lapsed(String code, DisciplineLevel level) {
    return cadre(code, LocalDate.of(1982, 6, 15), level, LAPSED);
  }

  private String disciplined(String code, DisciplineLevel level) {
    return cadre(code, LocalDate.of(1982, 6, 15), level, IN_FORCE);
  }

  private static String name(String code) {
    String family = Map.of("90101", "Xuân", "90102", "Hạ", "90201", "Thu", "90202", "Đông").get(code.substring(0, 5));
    return "Lê " + family + " " + List.of("Một", "Hai", "Ba", "Bốn", "Năm").get(code.charAt(7) - '1');
  }

  private void onFile(String cadre, Fact fact) {
    cadres.facts(List.of(new FactRow(cadre, fact, FactSource.PERSONNEL_FILE, LocalDate.of(2022, 6, 20), "import")));
  }

  private String cadre(String code, LocalDate birth, DisciplineLevel discipline, LocalDate until) {
    cadres.cadres(List.of(new CadreRow(code, code.substring(0, 5), name(code), birth, Gender.MALE, "Kinh",
        "Xã Mẫu", "Công chức", 8, LocalDate.of(2006, 2, 3), LocalDate.of(2007, 2, 3), DegreeLevel.BACHELOR,
        new Degree("Luật", "Trường Đại học Luật Hà Nội", "A 123456", 2005), 2,
        List.of(AnnualGrade.GOOD, AnnualGrade.GOOD, AnnualGrade.GOOD), discipline, until,
        new Conclusion(PoliticalStandard.MET, "11-KL/HU", LocalDate.of(2022, 3, 1), "Ban Thường vụ Huyện ủy"))));
    return code;
  }
}
