package vn.quyhoach.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.organisation.OrganisationImport.SuccessionRow;
import vn.quyhoach.organisation.OrganisationImport.UnitRow;

/** Two reforms in one database: a district joins a city, then all districts end and wards are merged and divided. */
@Transactional
abstract class UnitSuccessionTest {

  private static final LocalDate BEGAN = LocalDate.of(2020, 6, 1);
  private static final LocalDate FIRST_REFORM = LocalDate.of(2025, 1, 1);
  private static final LocalDate SECOND_REFORM = LocalDate.of(2025, 7, 1);

  @Autowired
  private OrganisationImport organisation;

  @Autowired
  private Units units;

  @BeforeEach
  void provinceOf2022() {
    organisation.units(List.of(
        unit("38", null, UnitTier.PROVINCE, "Tỉnh Thanh Hóa", BEGAN),
        unit("380", "38", UnitTier.DISTRICT, "Thành phố Thanh Hóa", BEGAN),
        unit("405", "38", UnitTier.DISTRICT, "Huyện Đông Sơn", BEGAN),
        unit("14755", "380", UnitTier.COMMUNE, "Phường Hàm Rồng", BEGAN),
        unit("14758", "380", UnitTier.COMMUNE, "Phường Đông Thọ", BEGAN),
        unit("14764", "380", UnitTier.COMMUNE, "Phường Trường Thi", BEGAN)));
  }

  @Test
  void dossiersAreFollowedThroughAnyNumberOfReforms() {
    reform();
    assertThat(units.successorOf("405")).map(Unit::code).contains("38");
    assertThat(units.successorOf("14755")).map(Unit::name).contains("Phường Hàm Rồng");
    assertThat(units.successorOf("38")).isEmpty();
    assertThat(units.successorOf("14758N25")).isEmpty();
    assertThat(units.successorsOf(Set.of("405", "14764", "38")))
        .hasSize(2).hasEntrySatisfying("405", unit -> assertThat(unit.code()).isEqualTo("38"))
        .hasEntrySatisfying("14764", unit -> assertThat(unit.code()).isEqualTo("14797"));
    assertThat(units.predecessorsOf("38")).extracting(Unit::code).containsExactlyInAnyOrder("380", "405");
    assertThat(units.predecessorsOf("14755")).isEmpty();
  }

  @Test
  void aDividedUnitHasSeveralSuccessorsAndOneThatKeepsItsDossiers() {
    reform();
    assertThat(units.successionsOf("14758")).extracting(UnitSuccession::successorCode).containsExactly("14758N25", "14797");
    assertThat(units.successionsOf("14758").get(0).isMain()).isTrue();
    assertThat(units.successionsOf("14758").get(0).effectiveOn()).isEqualTo(SECOND_REFORM);
    assertThat(units.successionsOf("14758").get(0).basis()).contains("1686");
    assertThat(units.predecessorsOf("14758N25")).extracting(Unit::code).containsExactlyInAnyOrder("14755", "14758");
    assertThat(units.predecessorsOf("14797")).extracting(Unit::code).containsExactly("14764");
  }

  @Test
  void aUnitEndsOnTheDayBeforeItsSuccessorTakesOver() {
    reform();
    assertThat(units.unit("405").validTo()).contains(LocalDate.of(2024, 12, 31));
    assertThat(units.unit("14755").validTo()).contains(LocalDate.of(2025, 6, 30));
    assertThat(units.ofTiers(List.of(UnitTier.DISTRICT), FIRST_REFORM)).extracting(Unit::code).containsExactly("380");
    assertThat(units.ofTiers(List.of(UnitTier.DISTRICT), SECOND_REFORM)).isEmpty();
    assertThat(units.ofTiers(List.of(UnitTier.COMMUNE), SECOND_REFORM)).extracting(Unit::code)
        .containsExactlyInAnyOrder("14758N25", "14797");
  }

  @Test
  void anOfficialCodeUsedAgainDoesNotTouchWhoBoreItBefore() {
    reform();
    assertThat(units.unit("14758").name()).isEqualTo("Phường Đông Thọ");
    assertThat(units.unit("14758").officialCode()).isEqualTo("14758");
    assertThat(units.unit("14758N25").name()).isEqualTo("Phường Hàm Rồng");
    assertThat(units.unit("14758N25").officialCode()).isEqualTo("14758");
    assertThat(OrganisationImport.ownCode("14797", SECOND_REFORM, Set.of("14758"))).isEqualTo("14797");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OrganisationImport.ownCode("14758", SECOND_REFORM, Set.of("14758", "14758N25")))
        .withMessage("Mã đơn vị «14758N25» bị trùng.");
  }

  @Test
  void oneOfficialCodeBelongsToOneUnitOnAnyOneDay() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> organisation.units(List.of(new UnitRow("14758N25", "14758", "38", UnitTier.COMMUNE, "phuong",
            "Phường Hàm Rồng", SECOND_REFORM, null))))
        .withMessage("Mã chính thức «14758» đang thuộc đơn vị «14758» trong cùng thời gian với đơn vị «14758N25».");
  }

  @Test
  void aMapThatCannotBeFollowedIsRefused() {
    assertRefused("phải có đúng một đơn vị tiếp nhận hồ sơ, đang có 2", row("14755", "380", true), row("14755", "38", true));
    assertRefused("phải có đúng một đơn vị tiếp nhận hồ sơ, đang có 0", row("14755", "38", false));
    assertRefused("Không có đơn vị mang mã «99999».", row("14755", "99999", true));
    assertRefused("không thể kế tiếp chính nó", row("14755", "14755", true));
    assertRefused("không tồn tại vào ngày", row("14755", "14758", true), row("14758", "14755", true));
    organisation.reform(List.of(), List.of(row("14755", "14764", true)));
    assertRefused("Đơn vị kế tiếp «14755» không tồn tại vào ngày", row("14764", "14755", true));
  }

  private void assertRefused(String words, SuccessionRow... rows) {
    assertThatIllegalArgumentException().isThrownBy(() -> organisation.reform(List.of(), List.of(rows))).withMessageContaining(words);
  }

  /** Two reforms, the second one with an official code that is used again. */
  private void reform() {
    organisation.reform(List.of(),
        List.of(new SuccessionRow("405", "380", FIRST_REFORM, "Nghị quyết 1238/NQ-UBTVQH15", true)));
    String code = OrganisationImport.ownCode("14758", SECOND_REFORM, Set.of("14758"));
    organisation.reform(
        List.of(unit("14797", "38", UnitTier.COMMUNE, "Phường Hạc Thành", SECOND_REFORM),
            new UnitRow(code, "14758", "38", UnitTier.COMMUNE, "phuong", "Phường Hàm Rồng", SECOND_REFORM, null)),
        List.of(row("380", "38", true), row("14755", code, true), row("14758", code, true), row("14758", "14797", false),
            row("14764", "14797", true)));
  }

  private static SuccessionRow row(String predecessor, String successor, boolean main) {
    return new SuccessionRow(predecessor, successor, SECOND_REFORM, "Nghị quyết 1686/NQ-UBTVQH15 ngày 16-6-2025", main);
  }

  private static UnitRow unit(String code, String parent, UnitTier tier, String name, LocalDate from) {
    return new UnitRow(code, parent, tier, "phuong", name, from, null);
  }
}
