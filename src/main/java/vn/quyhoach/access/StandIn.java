package vn.quyhoach.access;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An official who does the work of an absent colleague of the same unit for a time (ủy quyền, làm thay).
 *
 * @param absent account of whose work it is
 * @param absentName name and post when it was arranged
 * @param user account of who does it
 * @param userName name and post when it was arranged
 * @param campaignId the only campaign it holds for, null for all work
 * @param from first day
 * @param to last day
 * @param basis the document, in Vietnamese
 * @param recordedBy account of who arranged it
 * @param ended whether it was ended before its last day
 */
public record StandIn(String id, String unitCode, String absent, String absentName, String user, String userName, String campaignId,
    LocalDate from, LocalDate to, String basis, String recordedBy, boolean ended) {

  /** Whether it holds on a day. */
  public boolean runsOn(LocalDate day) {
    return !ended && !day.isBefore(from) && !day.isAfter(to);
  }

  /** Whether it holds for work of a campaign, or for work of none. */
  boolean covers(Optional<String> workOfCampaign) {
    return campaignId == null || workOfCampaign.filter(campaignId::equals).isPresent();
  }
}
