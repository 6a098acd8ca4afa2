package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.UnsupportedEncodingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.document.AttachedDocument;
import vn.quyhoach.document.Classification;
import vn.quyhoach.document.DocumentPlace;
import vn.quyhoach.document.DocumentUpkeep;
import vn.quyhoach.document.DocumentVisit;
import vn.quyhoach.document.Documents;
import vn.quyhoach.document.ScanSamples;
import vn.quyhoach.workflow.web.PageVisit;

/** A scan that was lost is shown to those who brought it in and to those who watch over them, and comes back as another scan. */
class DamagedDocumentsTest extends PlanTestBase {

  private static final String PAGE = "/quyhoach/van-ban-hu-hong";
  private static final String UNIT = "16414";
  private static final String NAME = "Hồ sơ <b>bị mất</b>.pdf";

  @Autowired Documents documents;
  @Autowired DocumentUpkeep upkeep;
  @Autowired DecisionRecord record;
  @Autowired WebApplicationContext application;

  @Test
  void theUnitBringsALostPaperAgain() throws Exception {
    DocumentPlace place = new DocumentPlace("plan:" + plan(UNIT).id(), "implementing-documents");
    AttachedDocument lost = documents.attach(place, 10, NAME, ScanSamples.pdf("Nghi quyet", 1), Classification.ORDINARY,
        new DocumentVisit("officer." + UNIT, "task", "key"));
    String own = "Quyết định của xã khác.pdf";
    documents.attach(new DocumentPlace("cadre:none", "curriculum-vitae"), 10, own, ScanSamples.pdf("Ly lich", 1), Classification.ORDINARY,
        new DocumentVisit("officer.14752", "task", "key"));
    assertThat(text(visit("officer." + UNIT))).contains("Không có văn bản nào hư hỏng");

    jdbc.sql("delete from document_piece where document_id = :id").param("id", lost.id()).update();
    assertThat(upkeep.verify(done -> { }).damaged()).extracting(AttachedDocument::id).contains(lost.id());

    for (String reader : List.of("officer." + UNIT, "head." + UNIT)) {
      assertThat(text(visit(reader))).as(reader).contains("Mất tệp", "Văn bản triển khai", "Hồ sơ của đơn vị", "Gửi lại", "13/07/2022").doesNotContain("<b>");
    }
    assertThat(text(visit("supervisor.38"))).contains("Mất tệp", "Văn bản triển khai").doesNotContain("<form");
    for (String stranger : List.of("officer.14758", "board.380", "supervisor.380", "secretariat.38")) {
      assertThat(text(visit(stranger))).as(stranger).contains("Không có văn bản nào hư hỏng");
    }
    assertThat(visit("counter1." + UNIT).getStatus()).isEqualTo(404);

    byte[] again = ScanSamples.pdf("Nghi quyet quet lai", 1);
    assertThat(send("officer.14758", lost.id(), again, "ORDINARY").getStatus()).as("another unit").isEqualTo(404);
    assertThat(send("supervisor.38", lost.id(), again, "ORDINARY").getStatus()).as("who watches has no paper").isEqualTo(404);
    assertThat(send("officer." + UNIT, "khong-co", again, "ORDINARY").getStatus()).isEqualTo(404);
    assertThat(text(send("officer." + UNIT, lost.id(), again, ""))).contains("CLASSIFICATION_MISSING");
    assertThat(text(send("officer." + UNIT, lost.id(), "x".getBytes(), "ORDINARY"))).contains("FILE_TYPE_REFUSED");
    assertThat(send("head." + UNIT, lost.id(), again, "ORDINARY").getStatus()).isEqualTo(204);

    assertThat(text(visit("officer." + UNIT))).contains("Không có văn bản nào hư hỏng");
    assertThat(documents.of(List.of(place.owner()))).filteredOn(document -> document.place().equals(place)).singleElement().satisfies(document -> {
      assertThat(document.attachedBy()).isEqualTo("head." + UNIT);
      assertThat(documents.read(document.id(), new DocumentVisit("head." + UNIT, "task", "key"))).isEqualTo(again);
    });
    assertThat(record.actsOf(plan(UNIT).id())).extracting(act -> act.action()).contains("DOCUMENT_REPLACED");
    assertThat(record.faultsOf(plan(UNIT).id())).isEmpty();
    assertThat(text(send("officer." + UNIT, lost.id(), again, "ORDINARY"))).as("a second time").contains("NOT_DAMAGED");
  }

  private MockHttpServletResponse visit(String userId) {
    return PageVisit.send(application, userId, get(PAGE));
  }

  private MockHttpServletResponse send(String userId, String id, byte[] content, String mark) {
    return PageVisit.send(application, userId, multipart(PAGE + "/" + id).file(new MockMultipartFile("file", "Quét lại.pdf", "application/pdf", content))
        .param("classification", mark));
  }

  private static String text(MockHttpServletResponse answer) {
    try {
      return answer.getContentAsString();
    } catch (UnsupportedEncodingException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
