package vn.quyhoach.vetting;

import java.util.Optional;
import vn.quyhoach.regulation.VettingFact;

/**
 * What a person's sheet of facts has a line for (S43–S45), in the order of the sheet. Kinds of which a person may have several, such as
 * degrees, carry a number or a year behind the kind's name in the key of the line: {@code DEGREE.2}, {@code GRADE.2021}.
 */
public enum SheetFact {
  PARTY_ADMISSION("Ngày vào Đảng", VettingFact.PARTY_DATES),
  PARTY_OFFICIAL("Ngày chính thức", VettingFact.PARTY_DATES),
  DEGREE("Văn bằng chuyên môn", VettingFact.DEGREES),
  THEORY("Lý luận chính trị", VettingFact.DEGREES),
  POST("Quá trình công tác", VettingFact.WORK_EVALUATION),
  GRADE("Xếp loại năm", VettingFact.WORK_EVALUATION),
  DISCIPLINE("Kỷ luật", VettingFact.DISCIPLINE),
  ASSETS("Kê khai tài sản, thu nhập", VettingFact.ASSETS),
  HEALTH("Giấy chứng nhận sức khỏe", null),
  RESIDENCE("Nhận xét nơi cư trú", VettingFact.RESIDENCE),
  /** Concluded by the competent body in its opinion, never judged by a vetter. */
  POLITICAL_STANDARD("Kết luận tiêu chuẩn chính trị", VettingFact.POLITICAL_STANDARD);

  private static final char BEFORE_NUMBER = '.';

  private final String label;
  private final VettingFact asked;

  SheetFact(String label, VettingFact asked) {
    this.label = label;
    this.asked = asked;
  }

  public String label() {
    return label;
  }

  /** Under which heading bodies are asked about it; null when nobody is. */
  VettingFact asked() {
    return asked;
  }

  /** Whether bodies are asked about it under the given heading. */
  public boolean isAskedUnder(VettingFact heading) {
    return asked == heading;
  }

  /** Code of the paper of the dossier that it rests on; empty when it rests on none. */
  public Optional<String> paper() {
    return Optional.ofNullable(switch (this) {
      case ASSETS -> "ASSET_DECLARATION";
      case HEALTH -> "HEALTH_CERTIFICATE";
      case RESIDENCE -> "RESIDENCE_COMMENT";
      case DEGREE -> "DEGREE_COPIES";
      case PARTY_ADMISSION -> "PARTY_ADMISSION_PAPERS";
      case DISCIPLINE -> "DISCIPLINE_STATEMENT";
      default -> null;
    });
  }

  /** Key of the line of a kind that a person has once. */
  String key() {
    return name();
  }

  /** Key of one of several lines. */
  String key(int number) {
    return name() + BEFORE_NUMBER + number;
  }

  /** The kind that a line's key belongs to. */
  static SheetFact of(String key) {
    int end = key.indexOf(BEFORE_NUMBER);
    return valueOf(end < 0 ? key : key.substring(0, end));
  }
}
