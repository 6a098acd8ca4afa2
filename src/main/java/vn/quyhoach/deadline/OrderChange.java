package vn.quyhoach.deadline;

import java.time.LocalDate;

/**
 * What the campaign official orders by a document.
 *
 * @param campaign code of the campaign
 * @param wave number of the wave whose date moves
 * @param newDue the wave's new date
 * @param unit code of the one unit to be stopped or started again; blank for the whole campaign
 */
public record OrderChange(ChangeAction action, String campaign, Integer wave, LocalDate newDue, String unit, String basisNumber,
    LocalDate basisDate, String reason) {}
