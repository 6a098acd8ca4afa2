package vn.quyhoach.vetting;

import java.time.LocalDate;
import vn.quyhoach.regulation.VettingVerdict;

/** What the record says about a person's Party dates, where it was found, and whether it matches (S45). */
public record CheckPartyDates(LocalDate recordedAdmission, LocalDate recordedOfficial, VettingVerdict verdict, String source,
    String note) {}
