package vn.quyhoach.campaign;

import java.time.LocalDate;

/** The Standing Committee's document by which the plan of the campaign was adopted. */
public record AdoptCampaign(String number, LocalDate adoptedOn, String signer) {}
