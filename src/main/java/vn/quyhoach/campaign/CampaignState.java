package vn.quyhoach.campaign;

/** Where a campaign stands. */
public enum CampaignState {
  /** Opened, its plan is being written. */
  DRAFT,
  /** The plan is complete and waits to be adopted by the Standing Committee. */
  PLANNED,
  /** Adopted: the rules are pinned. */
  ADOPTED,
  /** Dissemination is recorded and units are at work (S9). */
  RUNNING,
  /** The last wave's date has passed and the result is summed up. */
  SUMMARISED,
  /** The notice of conclusion was issued (S51). */
  CONCLUDED
}
