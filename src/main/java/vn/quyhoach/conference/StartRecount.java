package vn.quyhoach.conference;

import java.time.LocalDate;
import vn.quyhoach.regulation.Meeting;

/**
 * Asks for a new count of a locked ballot.
 *
 * @param meeting the meeting whose papers are counted anew
 * @param round round of voting within the meeting, from 1
 * @param campaign code of the campaign; {@code null} when the unit has only one plan under way
 * @param basisNumber number of the document that orders the new count
 */
public record StartRecount(Meeting meeting, int round, String campaign, String reason, String basisNumber, LocalDate basisDate) {}
