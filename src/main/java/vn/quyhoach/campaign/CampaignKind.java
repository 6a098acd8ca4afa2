package vn.quyhoach.campaign;

/** What a campaign is for (S1, S2). */
public enum CampaignKind {
  /** Review and supplement the plan of the current terms. */
  REVIEW("Rà soát, bổ sung quy hoạch nhiệm kỳ hiện tại"),
  /** Build the plan of the next terms. */
  NEXT_TERM("Xây dựng quy hoạch nhiệm kỳ kế tiếp");

  private final String label;

  CampaignKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
