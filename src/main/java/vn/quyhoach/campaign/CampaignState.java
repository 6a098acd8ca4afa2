package vn.quyhoach.campaign;

/** Where a campaign stands. */
public enum CampaignState {
  /** Opened, its plan is being written. */
  DRAFT("Đang soạn kế hoạch"),
  /** The plan is complete and waits to be adopted by the Standing Committee. */
  PLANNED("Chờ ban hành kế hoạch"),
  /** Adopted: the rules are pinned. */
  ADOPTED("Kế hoạch đã ban hành"),
  /** Dissemination is recorded and units are at work (S9). */
  RUNNING("Đang thực hiện"),
  /** The last wave's date has passed and the result is summed up. */
  SUMMARISED("Đã tổng hợp"),
  /** The notice of conclusion was issued (S51). */
  CONCLUDED("Đã kết luận");

  private final String label;

  CampaignState(String label) {
    this.label = label;
  }

  /** Name shown to people, in Vietnamese. */
  public String label() {
    return label;
  }
}
