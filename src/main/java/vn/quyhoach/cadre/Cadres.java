package vn.quyhoach.cadre;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.organisation.UnknownCode;

/** The people of the units with the facts about them. */
@Service
@Transactional(readOnly = true)
public class Cadres {

  private final CadreRepository cadres;
  private final Clock clock;

  Cadres(CadreRepository cadres, Clock clock) {
    this.cadres = cadres;
    this.clock = clock;
  }

  /** The cadres a unit keeps as sources of its plan, in the order of their numbers. */
  public List<Cadre> ofUnit(String unitCode) {
    return cadres.findByUnitCodeOrderByCode(unitCode);
  }

  /**
   * The cadre with the given code.
   *
   * @throws UnknownCode with reason {@code CADRE_UNKNOWN}
   */
  public Cadre cadre(String code) {
    return cadres.findById(code).orElseThrow(() ->
        new UnknownCode("CADRE_UNKNOWN", code, "Không có cán bộ mang mã «" + code + "»."));
  }

  /** The cadres with the given codes by code, in one query; codes that are not on file are left out. */
  public Map<String, Cadre> cadres(Collection<String> codes) {
    return cadres.findByCodeIn(codes).stream().collect(toMap(Cadre::code, cadre -> cadre));
  }

  /** Codes of all who are relatives of the given cadre, stated on either side; of the whole circle the cadre's own code is left out. */
  public Set<String> relativesOf(String code) {
    Set<String> relatives = new TreeSet<>(cadres.codesNamingAsRelative(code));
    cadres.findById(code).ifPresent(cadre -> cadre.facts(FactKind.RELATIVE).stream().map(CadreFact::fact)
        .map(Fact.Relative.class::cast).map(Fact.Relative::cadreCode).filter(Objects::nonNull).forEach(relatives::add));
    relatives.remove(code);
    return relatives;
  }

  /** Codes of the cadres who name the holder of an account as their relative. */
  public Set<String> relativesOfAccount(String userId) {
    return new TreeSet<>(cadres.codesNamingAccountAsRelative(userId));
  }

  /**
   * Puts a statement about a cadre on file, beside those that are there.
   *
   * @param source where the fact is from
   * @param recordedBy the account of whoever puts it on file
   * @throws UnknownCode with reason {@code CADRE_UNKNOWN}
   */
  @Transactional
  public void record(String code, Fact fact, FactSource source, String recordedBy) {
    cadre(code).record(fact, source, UserZone.today(clock), recordedBy);
  }

  /**
   * Records what the competent body concluded about a cadre's political standard; the conclusion of the latest day counts.
   *
   * @param conclusion met or not met, never unknown
   * @param number the number of the written conclusion
   * @param date the day of the written conclusion
   * @param issuer the body that drew it
   * @param recordedBy the account of whoever puts it on file
   * @throws UnknownCode with reason {@code CADRE_UNKNOWN}
   * @throws IllegalArgumentException in Vietnamese when the conclusion is unknown or lacks a particular
   */
  @Transactional
  public void recordPoliticalStandard(String code, PoliticalStandard conclusion, String number, LocalDate date,
      String issuer, String recordedBy) {
    record(code, new Fact.PoliticalStandardConclusion(conclusion, number, date, issuer, null), FactSource.VETTING, recordedBy);
  }
}
