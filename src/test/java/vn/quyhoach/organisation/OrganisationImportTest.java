package vn.quyhoach.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.PeopleDatabase;
import vn.quyhoach.organisation.OrganisationImport.OfficialRow;
import vn.quyhoach.organisation.OrganisationImport.UnitRow;

@SpringBootTest(classes = PeopleDatabase.class, webEnvironment = WebEnvironment.NONE, properties = {
    "spring.datasource.url=jdbc:h2:mem:organisation;DB_CLOSE_DELAY=-1",
    "spring.jpa.hibernate.ddl-auto=validate"})
@Transactional
class OrganisationImportTest {

  private static final LocalDate FROM = LocalDate.of(2020, 6, 1);

  @Autowired
  private OrganisationImport organisation;

  @Autowired
  private Units units;

  @Autowired
  private Officials officials;

  @BeforeEach
  void province() {
    assertThat(organisation.isEmpty()).isTrue();
    // Children before their parent: lists come in any order.
    organisation.units(List.of(
        unit("14869", "386", UnitTier.COMMUNE, "Thị trấn Cành Nàng"),
        unit("386", "38", UnitTier.DISTRICT, "Huyện Bá Thước"),
        unit("380", "38", UnitTier.DISTRICT, "Thành phố Thanh Hóa"),
        unit("38", null, UnitTier.PROVINCE, "Tỉnh Thanh Hóa")));
  }

  @Test
  void unitsAddedLaterFindTheirPlaceInTheTree() {
    organisation.units(List.of(
        unit("14872", "386", UnitTier.COMMUNE, "Xã Điền Thượng"),
        unit("TW", null, UnitTier.CENTRAL, "Ban Tổ chức Trung ương")));

    assertThat(units.subtree("386")).extracting(Unit::code).containsExactly("386", "14869", "14872");
    assertThat(units.subtree("38")).extracting(Unit::code)
        .containsExactly("38", "386", "14869", "14872", "380");
    assertThat(units.isWithin("14872", "38")).isTrue();
    assertThat(units.isWithin("14872", "14872")).isTrue();
    assertThat(units.isWithin("14872", "380")).isFalse();
    assertThat(units.isWithin("386", "14872")).isFalse();
    assertThat(units.isWithin("38", "TW")).isFalse();
    assertThat(units.isWithin("99999", "38")).isFalse();
  }

  @Test
  void nearestAncestorIsStrictlyAbove() {
    assertThat(units.nearestAncestor("14869", UnitTier.DISTRICT)).map(Unit::code).contains("386");
    assertThat(units.nearestAncestor("14869", UnitTier.PROVINCE)).map(Unit::code).contains("38");
    assertThat(units.nearestAncestor("386", UnitTier.DISTRICT)).isEmpty();
    assertThat(units.nearestAncestor("38", UnitTier.CENTRAL)).isEmpty();
  }

  @Test
  void unitsExistBetweenTheirDays() {
    organisation.units(List.of(new UnitRow("14900", "386", UnitTier.COMMUNE, "xa", "Xã Cũ", FROM,
        LocalDate.of(2025, 6, 30))));

    assertThat(units.ofTiers(List.of(UnitTier.COMMUNE), LocalDate.of(2025, 6, 30)))
        .extracting(Unit::code).containsExactly("14869", "14900");
    assertThat(units.ofTiers(List.of(UnitTier.COMMUNE), LocalDate.of(2025, 7, 1)))
        .extracting(Unit::code).containsExactly("14869");
    assertThat(units.ofTiers(List.of(UnitTier.COMMUNE), FROM.minusDays(1))).isEmpty();
    assertThat(units.ofTiers(List.of(), FROM)).isEmpty();
    assertThat(units.unit("14900").existsOn(LocalDate.of(2025, 6, 30))).isTrue();
    assertThat(units.unit("14900").existsOn(LocalDate.of(2025, 7, 1))).isFalse();
  }

  @Test
  void badListsAreRefusedInVietnamese() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> organisation.units(List.of(unit("386", "38", UnitTier.DISTRICT, "Huyện Bá Thước"))))
        .withMessage("Mã đơn vị «386» bị trùng.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> organisation.units(List.of(unit("14875", "399", UnitTier.COMMUNE, "Xã Điền Hạ"))))
        .withMessage("Đơn vị «14875» có đơn vị cấp trên «399» không tồn tại.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> organisation.units(List.of(
            unit("391", "392", UnitTier.DISTRICT, "Huyện Thạch Thành"),
            unit("392", "391", UnitTier.DISTRICT, "Huyện Hà Trung"))))
        .withMessageContaining("vòng");
    assertThat(units.subtree("38")).hasSize(4);
  }

  @Test
  void unknownUnitIsNamedInVietnamese() {
    assertThatExceptionOfType(UnknownCode.class).isThrownBy(() -> units.unit("99999"))
        .withMessage("Không có đơn vị mang mã «99999».")
        .satisfies(unknown -> assertThat(unknown.reason()).isEqualTo("UNIT_UNKNOWN"));
    assertThatExceptionOfType(UnknownCode.class).isThrownBy(() -> units.subtree("99999"));
  }

  @Test
  void namesAreStoredInOneSpelling() {
    organisation.units(List.of(
        unit("14878", "386", UnitTier.COMMUNE, Normalizer.normalize("Xã Thiết Ống", Form.NFD))));
    organisation.officials(List.of(new OfficialRow("14878", Role.COUNTER_FIRST,
        Normalizer.normalize("Quách  Thị Thủy", Form.NFD), "Tổ trưởng tổ kiểm phiếu", null)));

    assertThat(units.unit("14878").name()).isEqualTo("Xã Thiết Ống");
    assertThat(units.unit("14878").searchKey()).isEqualTo("xa thiet ong");
    Official counter = officials.official("counter1.14878").orElseThrow();
    assertThat(counter.fullName()).isEqualTo("Quách Thị Thủy");
    assertThat(counter.searchKey()).isEqualTo("quach thi thuy");
    assertThat(counter.role()).isEqualTo(Role.COUNTER_FIRST);
    assertThat(officials.headOf("14878")).isEmpty();
  }

  private static UnitRow unit(String code, String parent, UnitTier tier, String name) {
    return new UnitRow(code, parent, tier, "xa", name, FROM, null);
  }
}
