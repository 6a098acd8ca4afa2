package vn.quyhoach.conference;

import java.time.LocalDate;

/**
 * The minutes signed on paper; from here on nothing changes any more.
 *
 * @param sealNumber number of the seal on the packet of ballots; this and the next three are {@code null} without a ballot
 * @param sealPlace where the packet is kept
 * @param sealCustodian who keeps it
 * @param destructionOn the day planned for destroying the ballots
 */
public record SignMinutes(String minutesNumber, LocalDate signedOn, String note, String sealNumber, String sealPlace,
    String sealCustodian, LocalDate destructionOn) {}
