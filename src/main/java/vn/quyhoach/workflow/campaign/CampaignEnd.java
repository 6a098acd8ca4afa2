package vn.quyhoach.workflow.campaign;

import java.time.LocalDate;
import java.util.Date;
import vn.quyhoach.calendar.UserZone;

/** When a campaign is summed up. */
public final class CampaignEnd {

  private CampaignEnd() {}

  /** The beginning of the day after the last wave's, in the users' zone. */
  public static Date after(LocalDate lastDue) {
    return Date.from(lastDue.plusDays(1).atStartOfDay(UserZone.ID).toInstant());
  }
}
