package vn.quyhoach.approval;

import java.time.LocalDate;

/**
 * A unit's wish to take people out of the plan.
 *
 * @param reason code of the reason, as the table of reasons has it
 * @param basisNumber number of the person's letter or of the document behind it
 */
public record RequestRemoval(String reason, String basisNumber, LocalDate basisDate, String explanation) {}
