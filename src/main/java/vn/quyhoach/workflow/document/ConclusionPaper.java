package vn.quyhoach.workflow.document;

import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.conclusion.Addressees;
import vn.quyhoach.conclusion.ConclusionNotices;
import vn.quyhoach.document.DocumentTemplate;
import vn.quyhoach.document.DocumentValues;
import vn.quyhoach.document.WordDocuments;

/** The notice of conclusion as it was issued (S51). */
@Component
public class ConclusionPaper {

  private final Campaigns campaigns;
  private final ConclusionNotices notices;
  private final Addressees addressees;
  private final Letterhead letterhead;
  private final WordDocuments word;

  ConclusionPaper(Campaigns campaigns, ConclusionNotices notices, Addressees addressees, Letterhead letterhead, WordDocuments word) {
    this.campaigns = campaigns;
    this.notices = notices;
    this.addressees = addressees;
    this.letterhead = letterhead;
    this.word = word;
  }

  /** The notice as a Word file, in the layout of the body that runs the campaign. */
  public byte[] notice(String campaignId) {
    Campaign campaign = campaigns.campaign(campaignId);
    DocumentValues values = letterhead.ofUnit(campaign.unitCode(), campaign.conclusionNumber(), campaign.conclusionIssuedOn(), false)
        .addAll(Letterhead.signature("T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG", "", "- Các đơn vị trong đợt quy hoạch;\n- Ban Tổ chức;\n- Lưu."))
        .text("ten_dot", campaign.name().substring(0, 1).toLowerCase(Locale.ROOT) + campaign.name().substring(1))
        .text("noi_dung_ket_luan", campaign.conclusionContent())
        .table("viec", notices.pointsOf(campaignId), point -> DocumentValues.line("stt", String.valueOf(point.number()), "noi_dung", point.text(),
            "thuc_hien", addressees.label(point.addressee()), "han", UserZone.text(point.due())));
    return word.render(DocumentTemplate.CONCLUSION_NOTICE, letterhead.layoutOf(campaign.unitCode()), values);
  }
}
