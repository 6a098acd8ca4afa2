package vn.quyhoach.approval;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.document.DocumentNumbers;
import vn.quyhoach.organisation.Unit;
import vn.quyhoach.organisation.UnitTier;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.refusal.Refusal;

/**
 * Number and symbol of what a committee decides: as typed by an office that keeps its register on paper, or the next one of the register
 * kept here. A number that the committee has given before in the same year is refused; a typed one in the form of the register here is
 * entered there, so that it is not drawn again.
 */
@Component
class ActNumbers {

  static final String DECISION = "QĐ";
  static final String EXTRACT = "TrQĐ";
  static final String LETTER = "CV";

  private final DocumentNumbers numbers;
  private final Units units;
  private final JdbcClient jdbc;

  ActNumbers(DocumentNumbers numbers, Units units, JdbcClient jdbc) {
    this.numbers = numbers;
    this.units = units;
    this.jdbc = jdbc;
  }

  /** The number of an act; {@code typed} blank draws the next one. */
  String ofAct(String committee, String typed, LocalDate issuedOn, String summary, String actor) {
    if (typed == null || typed.isBlank()) {
      return draw(committee, DECISION, issuedOn, summary, actor);
    }
    String number = typed.strip();
    numbers.hold(committee, DECISION, issuedOn.getYear());
    boolean given = jdbc.sql("""
            select (select count(*) from committee_session
                    where unit_code = :unit and act_number = :number and act_issued_on between :first and :last)
                 + (select count(*) from plan_removal
                    where approving_unit = :unit and decision_number = :number and decided_on between :first and :last)
                 + (select count(*) from document_register where unit_code = :unit and symbol = :number and year_number = :year)""")
        .param("unit", committee).param("number", number).param("year", issuedOn.getYear())
        .param("first", LocalDate.of(issuedOn.getYear(), 1, 1)).param("last", LocalDate.of(issuedOn.getYear(), 12, 31))
        .query(Integer.class).single() > 0;
    if (given) {
      throw Refusal.of("number", "Số «" + number + "» đã dùng cho một quyết định khác trong năm " + issuedOn.getYear()
          + ". Ghi số khác, hoặc để trống để hệ thống lấy số tiếp theo của sổ.");
    }
    Matcher own = Pattern.compile("([1-9]\\d{0,5})-" + DECISION + "/" + Pattern.quote(issuer(units.unit(committee)))).matcher(number);
    if (own.matches()) {
      numbers.enter(committee, DECISION, issuer(units.unit(committee)), Integer.parseInt(own.group(1)), issuedOn, summary, actor);
    }
    return number;
  }

  /** The next number of the register of a committee. */
  String draw(String committee, String kind, LocalDate issuedOn, String summary, String actor) {
    return numbers.draw(committee, kind, issuer(units.unit(committee)), issuedOn, summary, actor).symbol();
  }

  /** The issuer's part of a symbol, as offices of the Party abbreviate themselves. */
  private static String issuer(Unit unit) {
    if (unit.tier() == UnitTier.PROVINCE) {
      return "TU";
    }
    return switch (unit.tier() == UnitTier.DISTRICT ? unit.kind() : "") {
      case "thanh-pho" -> "ThU";
      case "thi-xa" -> "TxU";
      case "quan" -> "QU";
      case "" -> "ĐU";
      default -> "HU";
    };
  }
}
