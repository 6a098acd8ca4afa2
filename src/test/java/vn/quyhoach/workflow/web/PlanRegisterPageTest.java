package vn.quyhoach.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.ExtendedModelMap;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import vn.quyhoach.approval.PlanRegister;
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

  @Autowired PlanRegisterPage page;
  @Autowired OrganisationImport organisation;
  @Autowired ITemplateEngine templates;

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

  @SuppressWarnings("unchecked")
  private String show(String userId) {
    ExtendedModelMap model = new ExtendedModelMap();
    String template = page.show(new WebUser(userId, List.of(), List.of()), "", model);
    List<PlanRegister.Entry> entries = (List<PlanRegister.Entry>) model.get("entries");
    String html = templates.process(template, new Context(null, Map.copyOf(model)));
    assertThat(html).contains("Sổ quy hoạch");
    entries.forEach(entry -> assertThat(html).contains(entry.fullName()));
    return html;
  }
}
