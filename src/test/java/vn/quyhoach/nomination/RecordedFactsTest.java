package vn.quyhoach.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.regulation.AppointmentProposal;
import vn.quyhoach.regulation.DisciplineGround;

/** What the rules are told about violations and proposals, read out of the file of one person. */
@SpringBootTest(properties = "quyhoach.demo.campaign=false")
@ActiveProfiles({"demo", "test"})
@Transactional
class RecordedFactsTest {

  private static final LocalDate DAY = LocalDate.of(2022, 7, 13);

  @Autowired Cadres cadres;
  @Autowired JdbcClient jdbc;
  @Autowired EntityManager entities;
  private String code;

  @BeforeEach
  void choosePersonAndEmptyTheFile() {
    code = cadres.ofUnit("38F01").get(0).code();
    jdbc.sql("delete from cadre_fact where cadre_code = :code and kind in ('DISCIPLINE', 'APPOINTMENT_PROPOSAL')")
        .param("code", code).update();
  }

  @Test
  void aSilentFileHasNotSaidNo() {
    assertThat(RecordedFacts.disciplineGround(person())).isEqualTo(DisciplineGround.UNKNOWN);
    assertThat(RecordedFacts.appointmentProposal(person(), DAY)).isEqualTo(AppointmentProposal.UNKNOWN);
  }

  @Test
  void theLeastFavourableGroundCountsWhateverSourceStatesIt() {
    violation("NONE", "BELOW_DISCIPLINE", "DECLARED");
    assertThat(RecordedFacts.disciplineGround(person())).isEqualTo(DisciplineGround.BELOW_DISCIPLINE);
    violation("NONE", "REMEDIED", "DECLARED");
    assertThat(RecordedFacts.disciplineGround(person())).isEqualTo(DisciplineGround.REMEDIED);
    violation("NONE", "LIMITATION_EXPIRED", "PARTY_RECORD");
    assertThat(RecordedFacts.disciplineGround(person())).isEqualTo(DisciplineGround.LIMITATION_EXPIRED);
  }

  /** Were the ground beside an imposed measure read, a reprimand in force would pass for one that was never imposed. */
  @Test
  void aGroundBesideAnImposedMeasureDoesNotTakeItsPlace() {
    violation("REPRIMAND", "REMEDIED", "PARTY_RECORD");
    assertThat(RecordedFacts.disciplineGround(person())).isEqualTo(DisciplineGround.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"2022-07-13, PROPOSED", "2022-07-14, UNKNOWN"})
  void aProposalCountsFromItsDay(LocalDate proposedOn, AppointmentProposal expected) {
    jdbc.sql("insert into cadre_fact (cadre_code, kind, fact_date, detail, source, recorded_on, recorded_by) "
            + "values (:code, 'APPOINTMENT_PROPOSAL', :day, 'Phó Chủ tịch', 'PERSONNEL_FILE', :day, 'test')")
        .param("code", code).param("day", proposedOn).update();
    assertThat(RecordedFacts.appointmentProposal(person(), DAY)).isEqualTo(expected);
  }

  private Cadre person() {
    entities.clear(); // what was written by SQL is not in what JPA has read before
    return cadres.cadre(code);
  }

  private void violation(String level, String ground, String source) {
    jdbc.sql("insert into cadre_fact (cadre_code, kind, fact_value, form, source, recorded_on, recorded_by) "
            + "values (:code, 'DISCIPLINE', :level, :ground, :source, date '2022-01-05', 'test')")
        .param("code", code).param("level", level).param("ground", ground).param("source", source).update();
  }
}
