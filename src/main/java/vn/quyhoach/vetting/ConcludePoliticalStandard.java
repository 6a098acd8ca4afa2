package vn.quyhoach.vetting;

import java.time.LocalDate;
import vn.quyhoach.cadre.PoliticalStandard;

/** The conclusion on the political standard, with the document that carries it (S43). */
public record ConcludePoliticalStandard(PoliticalStandard conclusion, String conclusionNumber, LocalDate concludedOn,
    String issuer, String note) {}
