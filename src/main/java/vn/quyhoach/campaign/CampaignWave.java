package vn.quyhoach.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import vn.quyhoach.organisation.UnitTier;

/** One wave of a campaign: the tiers of units in it and the date they have to be done (S36–S39, S49). */
@Embeddable
public class CampaignWave {

  @Column(name = "number", nullable = false)
  private int number;

  @Column(name = "due", nullable = false)
  private LocalDate due;

  @Column(name = "tiers", nullable = false)
  private String tiers;

  protected CampaignWave() {}

  CampaignWave(int number, LocalDate due, Set<UnitTier> tiers) {
    this.number = number;
    this.due = due;
    this.tiers = tiers.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
  }

  public int number() {
    return number;
  }

  /** Last day for the units of this wave, in the users' zone. */
  public LocalDate due() {
    return due;
  }

  public Set<UnitTier> tiers() {
    return Arrays.stream(tiers.split(",")).map(UnitTier::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(UnitTier.class)));
  }
}
