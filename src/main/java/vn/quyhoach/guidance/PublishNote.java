package vn.quyhoach.guidance;

import java.time.LocalDate;
import vn.quyhoach.regulation.RuleStatus;

/** Guidance as it is published: no names, with number, day and the clause that it rests on. */
public record PublishNote(String question, String answer, String basis, RuleStatus basisStatus, String number, LocalDate issuedOn) {}
