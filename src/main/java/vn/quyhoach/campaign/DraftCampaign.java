package vn.quyhoach.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.quyhoach.organisation.UnitTier;

/** The plan of a campaign: terms, rules, basis and waves. */
public record DraftCampaign(String partyTerm, String stateTerm, String pack, LocalDate ageReferenceDate,
    String basisNumber, LocalDate basisDate, String basisIssuer, List<Wave> waves) {

  /** One wave as typed: the tiers in it and their last day. */
  public record Wave(int number, LocalDate due, Set<UnitTier> tiers) {}
}
