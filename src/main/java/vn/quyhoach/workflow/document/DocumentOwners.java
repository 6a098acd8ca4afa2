package vn.quyhoach.workflow.document;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.conference.Conferences;
import vn.quyhoach.document.DocumentPlace;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.organisation.UnitTier;
import vn.quyhoach.regulation.DossierItem;
import vn.quyhoach.regulation.DossierItems;
import vn.quyhoach.regulation.PostGroup;

/** Says in words to what a scan belongs, outside of the task in which it came in. */
@Component
class DocumentOwners {

  private static final String PLAN = "plan";
  private static final String CONFERENCE = "conference";
  private static final String CADRE = "cadre";

  private static final Map<String, String> KINDS = Map.of(PLAN, "Hồ sơ của đơn vị", "ballot", "Kiểm phiếu lại", "session", "Phiên họp ban thường vụ",
      "inspection", "Đoàn kiểm tra", "difficulty", "Vướng mắc", "follow-up", "Việc được giao", "conclusion", "Thông báo kết luận",
      "act", "Quyết định đã ban hành", "delivery", "Văn bản đã gửi đơn vị");

  /** Papers that are no line of a dossier's checklist. */
  private static final Map<String, String> PAPERS = Map.of(ConferenceTaskDocuments.SIGNED_MINUTES, "Biên bản đã ký",
      UnitPlanningTaskDocuments.IMPLEMENTING_DOCUMENTS, "Văn bản triển khai", "supplement", "Hồ sơ bổ sung", "signed-decision", "Quyết định đã ký",
      "signed-report", "Báo cáo đã ký", "visit-record", "Biên bản làm việc",
      "decision", "Quyết định", "extract", "Trích quyết định", "summary-list", "Danh sách trích ngang", "letter", "Công văn");

  private final UnitPlans plans;
  private final Conferences conferences;
  private final Cadres cadres;
  private final Campaigns campaigns;
  private final DossierItems items;

  DocumentOwners(UnitPlans plans, Conferences conferences, Cadres cadres, Campaigns campaigns, DossierItems items) {
    this.plans = plans;
    this.conferences = conferences;
    this.cadres = cadres;
    this.campaigns = campaigns;
    this.items = items;
  }

  /** Each owner in words. */
  Map<String, String> words(Collection<String> owners) {
    Map<String, Cadre> people = cadres.cadres(owners.stream().filter(owner -> kind(owner).equals(CADRE)).map(DocumentOwners::id).toList());
    return owners.stream().collect(Collectors.toMap(Function.identity(), owner -> switch (kind(owner)) {
      case CADRE -> "Hồ sơ của " + people.get(id(owner)).fullName();
      case CONFERENCE -> capitalised(MeetingPapers.title(conferences.conference(id(owner)).meeting()));
      default -> KINDS.getOrDefault(kind(owner), "Văn bản khác");
    }));
  }

  /** Which paper it is, as the newest campaign calls it. */
  String paper(DocumentPlace place) {
    return Optional.ofNullable(PAPERS.get(place.slot())).or(() -> ofDossier(place.slot())).orElse(place.slot());
  }

  private Optional<String> ofDossier(String slot) {
    String code = slot.toUpperCase(Locale.ROOT).replace('-', '_');
    return campaigns.adopted().stream().reduce((one, later) -> later)
        .flatMap(newest -> Stream.of(PostGroup.values()).flatMap(group -> items.of(newest.rules(), UnitTier.DISTRICT.name(), group).stream())
            .filter(item -> item.code().equals(code)).map(DossierItem::title).findFirst());
  }

  /** The plan on whose record the scan belongs; empty for papers of a person, which serve every plan. */
  Optional<String> planOf(String owner) {
    return switch (kind(owner)) {
      case PLAN -> plans.find(id(owner)).map(plan -> plan.id());
      case CONFERENCE -> Optional.of(conferences.conference(id(owner)).planId());
      default -> Optional.empty();
    };
  }

  private static String kind(String owner) {
    return owner.contains(":") ? owner.substring(0, owner.indexOf(':')) : owner;
  }

  private static String id(String owner) {
    return owner.substring(owner.indexOf(':') + 1);
  }

  private static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
