package vn.quyhoach.workflow.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quyhoach.dossier.DossierLine;
import vn.quyhoach.dossier.DossierSubject;
import vn.quyhoach.regulation.DossierItem;
import vn.quyhoach.regulation.RuleStatus;

/** What the name of a file says about where it belongs, and that nothing is proposed when it says two things or none. */
class FileNameMatchTest {

  private static final FileNameMatch MATCH = new FileNameMatch(List.of(
      DocumentSlot.scan("signed-submission", "Bản quét tờ trình đã ký", "plan:1"),
      paper("cv-1", "14761-01", "Nguyễn Văn Hòa", "Sơ yếu lý lịch (mẫu 2C/TCTW-98)"),
      paper("review-1", "14761-01", "Nguyễn Văn Hòa", "Bản tự kiểm điểm 3 năm gần nhất"),
      paper("cv-2", "14761-02", "Lê Thị An", "Sơ yếu lý lịch (mẫu 2C/TCTW-98)"),
      paper("cv-3", "14761-03", "Lê Thị An", "Sơ yếu lý lịch (mẫu 2C/TCTW-98)")));

  private static DocumentSlot.Scan paper(String id, String code, String holder, String title) {
    DossierItem item = new DossierItem(id.toUpperCase(), title, DossierItem.Scope.PERSON, true, OptionalInt.empty(), 0,
        DossierItem.Moment.SUBMISSION, DossierItem.Proof.NONE, "Mặc định", RuleStatus.TO_BE_CONFIRMED);
    return DocumentSlot.item(id, new DossierLine(DossierSubject.ownerOfPerson(code), code, holder, item, DossierLine.Standing.MISSING, null, null), true);
  }

  @ParameterizedTest
  @CsvSource({
      "Nguyễn Văn Hòa - sơ yếu lý lịch.pdf, cv-1",
      "NGUYEN VAN HOA_So yeu ly lich 2C.PDF, cv-1",
      "nguyen-van-hoa.SYLL.pdf, cv-1",
      "14761-01 tự kiểm điểm 3 năm gần nhất.pdf, review-1",
      "14761-02_SYLL.jpg, cv-2",
      "To trinh da ky so 07.pdf, signed-submission"})
  void aNameThatSaysWhoAndWhatIsProposed(String name, String place) {
    FileNameMatch.Proposal proposal = MATCH.of(name);
    assertThat(proposal.place()).isEqualTo(place);
    assertThat(proposal.words()).startsWith("Đề xuất theo tên tệp: «");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Scan0001.pdf", "sơ yếu lý lịch.pdf", "Nguyễn Văn Hòa.pdf", "Nguyễn Văn Hoàng - sơ yếu lý lịch.pdf", "", ".pdf", "((.pdf"})
  void aNameThatDoesNotSayBothIsLeftToThePerson(String name) {
    FileNameMatch.Proposal proposal = MATCH.of(name);
    assertThat(proposal.place()).isNull();
    assertThat(proposal.words()).contains("hãy chọn");
  }

  @Test
  void twoPeopleOfOneNameAreNotGuessedBetween() {
    FileNameMatch.Proposal proposal = MATCH.of("Lê Thị An - sơ yếu lý lịch.pdf");
    assertThat(proposal.place()).isNull();
    assertThat(proposal.words()).contains("nhiều nơi", "Lê Thị An");
  }
}
