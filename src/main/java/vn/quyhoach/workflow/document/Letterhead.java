package vn.quyhoach.workflow.document;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyhoach.access.StandIns;
import vn.quyhoach.document.DocumentLayout;
import vn.quyhoach.document.DocumentValues;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Unit;
import vn.quyhoach.organisation.UnitTier;
import vn.quyhoach.organisation.Units;

/**
 * Head and signature of a document: which body issues it, under which one above, where and when, and who signs. Bodies of the Party are
 * named as the Party names them: the body of a district is its district committee.
 */
@Component
public class Letterhead {

  private static final String BLANK_DAY = "ngày … tháng … năm …";

  private final Units units;
  private final Officials officials;
  private final StandIns standIns;

  Letterhead(Units units, Officials officials, StandIns standIns) {
    this.units = units;
    this.officials = officials;
    this.standIns = standIns;
  }

  /** Party layout for the Party's bodies, state layout for departments. */
  DocumentLayout layoutOf(String unitCode) {
    return units.unit(unitCode).tier() == UnitTier.DEPARTMENT ? DocumentLayout.STATE : DocumentLayout.PARTY;
  }

  /**
   * The head of a document that a unit issues itself.
   *
   * @param symbol number and symbol as on paper, or blank while there is none
   * @param day day of the document; {@code null} leaves it open
   */
  DocumentValues ofUnit(String unitCode, String symbol, LocalDate day, boolean draft) {
    Unit unit = units.unit(unitCode);
    return head(layoutOf(unitCode), superior(unit), body(unit), placeOf(unit), symbol, day, draft);
  }

  /** The head of a document of the organisation board that serves a unit's committee. */
  DocumentValues ofBoard(String unitCode, String symbol, LocalDate day, boolean draft) {
    return ofBodyOf(unitCode, "Ban Tổ chức", symbol, day, draft);
  }

  /** The head of a document of a body that serves a unit's committee, such as an inspection team. */
  DocumentValues ofBodyOf(String unitCode, String body, String symbol, LocalDate day, boolean draft) {
    Unit unit = units.unit(unitCode);
    return head(DocumentLayout.PARTY, body(unit), body, placeOf(unit), symbol, day, draft);
  }

  private static DocumentValues head(DocumentLayout layout, String superior, String body, String place, String symbol, LocalDate day,
      boolean draft) {
    String number = layout == DocumentLayout.STATE ? "Số: " : "Số ";
    return new DocumentValues()
        .text("co_quan_cap_tren", superior.toUpperCase(Locale.ROOT))
        .text("co_quan", body.toUpperCase(Locale.ROOT))
        .text("ten_co_quan", body)
        .text("so_ky_hieu", number + (symbol == null || symbol.isBlank() ? "         /" : symbol))
        .text("dia_danh_ngay", place + ", " + longDay(day))
        .text("du_thao", draft ? "DỰ THẢO" : "");
  }

  /** The signature of a unit's head, or of whoever does the head's work today. */
  DocumentValues signedByHead(String unitCode, String recipients) {
    Optional<Official> standIn = officials.headOf(unitCode).flatMap(head -> standIns.runningFor(head.userId()))
        .flatMap(arranged -> officials.official(arranged.user()));
    return signedBy(unitCode, standIn.or(() -> officials.headOf(unitCode)), recipients);
  }

  /** The signature of the one who has signed for a unit: its head, or a stand-in of the head. */
  DocumentValues signedBy(String unitCode, String userId, String recipients) {
    return signedBy(unitCode, officials.official(userId).or(() -> officials.headOf(unitCode)), recipients);
  }

  /**
   * A committee signs as a body, whoever holds the pen; where the head decides alone, a stand-in signs «for» the head (ký thay; Guidance
   * 36-HD/VPTW, Decree 30/2020/NĐ-CP, appendix I).
   */
  private DocumentValues signedBy(String unitCode, Optional<Official> signer, String recipients) {
    Optional<Official> head = officials.headOf(unitCode);
    String authority = onBehalf(units.unit(unitCode).tier());
    if (authority.isEmpty() && head.isPresent() && signer.isPresent() && !signer.equals(head)) {
      authority = (layoutOf(unitCode) == DocumentLayout.STATE ? "KT. " : "K/T ") + office(head.get().position());
    }
    return signature(authority, signer.map(Official::position).map(Letterhead::office).orElse(""), signer.map(Official::fullName).orElse(""),
        recipients);
  }

  /** The body in whose name a unit's papers are signed; blank where the head decides alone. */
  private static String onBehalf(UnitTier tier) {
    return switch (tier) {
      case DEPARTMENT, PARTY_COMMISSION -> "";
      case FRONT -> "T/M BAN THƯỜNG TRỰC";
      default -> "T/M BAN THƯỜNG VỤ";
    };
  }

  /** The office without the body, which stands in the head of the document already: «Bí thư Đảng ủy xã» signs as «BÍ THƯ». */
  static String office(String position) {
    return position.replaceFirst(" (?:(?:Đảng|Huyện|Thị|Thành|Quận|Tỉnh) ủy|Sở|Ban|Văn phòng|Thanh tra)(?: .*)?$", "").toUpperCase(Locale.ROOT);
  }

  /** A signature whose name is put in by hand. */
  static DocumentValues signature(String authority, String position, String name, String recipients) {
    return new DocumentValues().text("quyen_ky", authority).text("chuc_vu_ky", position).text("nguoi_ky", name).text("noi_nhan", recipients);
  }

  /** The body that a unit's name stands for: the Party committee of a territory, else the organisation itself. */
  String bodyOf(String unitCode) {
    return body(units.unit(unitCode));
  }

  /** The organisation board that serves a unit's committee, by its name. */
  public String boardOf(String unitCode) {
    return "Ban Tổ chức " + bodyOf(unitCode);
  }

  private static String body(Unit unit) {
    return switch (unit.tier()) {
      case CENTRAL -> "Ban Chấp hành Trung ương";
      case PROVINCE -> "Tỉnh ủy " + bare(unit.name());
      case DISTRICT -> district(unit.kind()) + " " + bare(unit.name());
      case COMMUNE -> "Đảng ủy " + lowerFirst(unit.name());
      default -> unit.name();
    };
  }

  private static String district(String kind) {
    return switch (kind) {
      case "thanh-pho" -> "Thành ủy";
      case "thi-xa" -> "Thị ủy";
      case "quan" -> "Quận ủy";
      default -> "Huyện ủy";
    };
  }

  private String superior(Unit unit) {
    Unit above = unit.parentCode().map(units::unit).orElse(unit);
    if (unit.tier() == UnitTier.DEPARTMENT && above.tier() == UnitTier.PROVINCE) {
      return "Ủy ban nhân dân tỉnh " + bare(above.name());
    }
    return unit.tier() == UnitTier.PROVINCE ? "Ban Chấp hành Trung ương" : body(above);
  }

  /** Name of a territory without its kind; another organisation sits where the territory above it is. */
  private String placeOf(Unit unit) {
    Unit territory = unit;
    while (!isTerritory(territory) && territory.parentCode().isPresent()) {
      territory = units.unit(territory.parentCode().get());
    }
    return bare(territory.name());
  }

  private static boolean isTerritory(Unit unit) {
    return unit.tier() == UnitTier.PROVINCE || unit.tier() == UnitTier.DISTRICT || unit.tier() == UnitTier.COMMUNE;
  }

  private static String bare(String name) {
    return name.replaceFirst("^(?:Tỉnh|Thành phố|Thị xã|Quận|Huyện|Xã|Phường|Thị trấn|Đặc khu) ", "");
  }

  private static String lowerFirst(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /** A day as documents write it, with two digits where one could be changed into another. */
  static String longDay(LocalDate day) {
    return day == null ? BLANK_DAY
        : "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), day.getMonthValue() < 3 ? "0" + day.getMonthValue() : day.getMonthValue(),
            day.getYear());
  }
}
