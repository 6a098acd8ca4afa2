package vn.quyhoach.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import vn.quyhoach.organisation.OrganisationImport;
import vn.quyhoach.organisation.OrganisationImport.OfficialRow;
import vn.quyhoach.organisation.OrganisationImport.SuccessionRow;
import vn.quyhoach.organisation.OrganisationImport.UnitRow;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.UnitTier;

/** What was approved for a ward goes on to be found when the ward becomes part of another one. */
@SpringBootTest
@ActiveProfiles({"demo", "demo-2026", "test"})
@Transactional
class PlanRegisterPageTest {

  private static final LocalDate MERGED = LocalDate.of(2026, 3, 1);

  @Autowired OrganisationImport organisation;
  @Autowired WebApplicationContext application;

  @Test
  void whoeverTookAWardOverSeesItsRegisterWithTheNameOfToday() {
    assertThat(show("officer.14758")).contains("Phường Hàm Rồng").doesNotContain("nay thuộc");
    organisation.reform(
        List.of(new UnitRow("14999", "38", UnitTier.COMMUNE, "phuong", "Phường Thử Nghiệm", MERGED, null)),
        List.of(new SuccessionRow("14758", "14999", MERGED, "Nghị quyết thử", true)));
    organisation.officials(List.of(new OfficialRow("14999", Role.OFFICER, "Lê Văn Thử", "Chuyên viên", null)));

    assertThat(show("officer.14999")).contains("Phường Hàm Rồng", "nay thuộc Phường Thử Nghiệm");
    assertThat(show("board.38")).contains("nay thuộc Phường Thử Nghiệm");
    assertThat(show("officer.14797")).doesNotContain("Phường Hàm Rồng");
  }

  private String show(String userId) {
    try {
      return PageVisit.send(application, userId, get("/quyhoach/so-quy-hoach")).getContentAsString();
    } catch (UnsupportedEncodingException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Test
  void theMenuLeadsEveryRoleToItsOwnPages() throws Exception {
    assertThat(PageVisit.send(application, "officer.14758", get("/quyhoach/api/pages")).getContentAsString())
        .contains("so-quy-hoach", "dang-cho").doesNotContain("nhap-du-lieu", "doi-chieu-quy-dinh");
    assertThat(show("supervisor.38")).contains("Sổ quy hoạch", "Nếu quy định thay đổi", "/camunda/app/cockpit/").doesNotContain("Nhập dữ liệu");
  }
}
