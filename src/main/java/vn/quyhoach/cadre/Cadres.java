package vn.quyhoach.cadre;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.organisation.UnknownCode;

/** The people of the units, and the one fact about them that the approving level itself decides. */
@Service
@Transactional(readOnly = true)
public class Cadres {

  private final CadreRepository cadres;

  Cadres(CadreRepository cadres) {
    this.cadres = cadres;
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

  /**
   * Records what the competent body concluded about a cadre's political standard, in place of any earlier
   * conclusion.
   *
   * @param conclusion met or not met, never unknown
   * @param number the number of the written conclusion
   * @param date the day of the written conclusion
   * @param issuer the body that drew it
   * @throws UnknownCode with reason {@code CADRE_UNKNOWN}
   * @throws IllegalArgumentException in Vietnamese when the conclusion is unknown or lacks a particular
   */
  @Transactional
  public void recordPoliticalStandard(String code, PoliticalStandard conclusion, String number, LocalDate date,
      String issuer) {
    cadre(code).concludePoliticalStandard(conclusion, number, date, issuer);
  }
}
