package vn.quyhoach.campaign;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.refusal.Refusals;
import vn.quyhoach.regulation.ProvinceLayer;
import vn.quyhoach.regulation.RegulationPack;
import vn.quyhoach.regulation.RegulationPacks;
import vn.quyhoach.regulation.RulePin;

/** Refuses a regulation pack that a campaign may not be held to. */
@Component
class CampaignPacks {

  private final RegulationPacks packs;
  private final ProvinceLayer layer;

  CampaignPacks(RegulationPacks packs, ProvinceLayer layer) {
    this.packs = packs;
    this.layer = layer;
  }

  /** Refuses a pack that does not exist or is not in force on that day, naming its dates and the day. */
  void refuseUnlessInForce(String code, LocalDate day, String field, Refusals refusals) {
    Optional<RegulationPack> pack = packs.byCode(code);
    if (pack.isEmpty()) {
      refusals.add(field, "Không có bộ quy định «" + code + "».");
      return;
    }
    refusals.when(!pack.get().inForceOn(day), field, "Bộ quy định «" + pack.get().name() + "» có hiệu lực "
        + validity(pack.get()) + ", không áp dụng được cho đợt quy hoạch ngày " + UserZone.text(day) + ".",
        pack.get().status().basis(pack.get().clause()));
  }

  /** Refuses a pack whose province's layer loosens what the Centre has set, naming each cell (S18, S25). */
  void refuseLooseLayer(String code, String field, Refusals refusals) {
    layer.looseCells(RulePin.current(code)).forEach(cell -> refusals.add(field,
        "Quy định của tỉnh không áp dụng được. " + cell.reason(), cell.status().basis(cell.clause())));
  }

  private static String validity(RegulationPack pack) {
    return "từ ngày " + UserZone.text(pack.validFrom())
        + pack.validUntil().map(last -> " đến hết ngày " + UserZone.text(last)).orElse("");
  }
}
