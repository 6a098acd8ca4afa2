package vn.quyhoach.access;

import java.time.LocalDate;

/**
 * What is entered to have somebody do an absent official's work.
 *
 * @param absent account of the absent official
 * @param standIn account of the colleague of the same unit
 * @param campaignId the only campaign, blank or null for all work
 */
public record ArrangeStandIn(String absent, String standIn, String campaignId, LocalDate from, LocalDate to, String basis) {
}
