package vn.quyhoach.document;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyhoach.refusal.Refusal;
import vn.quyhoach.refusal.Refusals;

/**
 * The register of numbers and symbols: one run of numbers per unit, kind of document and year, without gaps and doubles however many
 * people draw at once. A number is drawn in the transaction of what it is for; when that is undone, the next one gets it. A number that an
 * office gave on paper is entered as it is, and the run goes on after it.
 */
@Service
public class DocumentNumbers {

  /**
   * One line of the register.
   *
   * @param number the number within unit, kind and year, from 1
   * @param symbol the whole symbol as on paper: {@code 12-TTr/HU}
   * @param summary what the document is about; no personal data
   */
  public record Entry(String unitCode, String kind, int year, int number, String symbol, String summary, LocalDate issuedOn, String takenBy) {}

  private final JdbcClient jdbc;
  private final Clock clock;
  private final TransactionTemplate apart;

  DocumentNumbers(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Draws the next number. Who draws second for the same unit, kind and year waits until the first one has ended.
   *
   * @param unitCode the unit that issues
   * @param kind kind of document as the symbol has it: {@code TTr}, {@code QĐ}, {@code BC}
   * @param issuer the issuer's part of the symbol: {@code HU}, {@code BTCTU}
   * @param issuedOn day of the document; decides the year, not after today
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Entry draw(String unitCode, String kind, String issuer, LocalDate issuedOn, String summary, String userId) {
    refuseBadEntry(kind, issuer, issuedOn, summary);
    int number = lockedLast(unitCode, kind, issuedOn.getYear()) + 1;
    return keep(new Entry(unitCode, kind, issuedOn.getYear(), number, symbol(number, kind, issuer), summary, issuedOn, userId), number);
  }

  /**
   * Enters a number that was given elsewhere, such as in the office's register on paper; the run goes on after it.
   *
   * @param number the number as it was given, from 1
   * @throws Refusal when the register has the number already
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Entry enter(String unitCode, String kind, String issuer, int number, LocalDate issuedOn, String summary, String userId) {
    refuseBadEntry(kind, issuer, issuedOn, summary);
    int last = lockedLast(unitCode, kind, issuedOn.getYear());
    boolean taken = jdbc.sql("""
            select count(*) from document_register
            where unit_code = :unit and kind = :kind and year_number = :year and number = :number""")
        .param("unit", unitCode).param("kind", kind).param("year", issuedOn.getYear()).param("number", number).query(Integer.class).single() > 0;
    if (taken) {
      throw Refusal.of("number", "Số " + number + " đã có trong sổ văn bản năm " + issuedOn.getYear() + " (loại «" + kind + "»).");
    }
    return keep(new Entry(unitCode, kind, issuedOn.getYear(), number, symbol(number, kind, issuer), summary, issuedOn, userId),
        Math.max(last, number));
  }

  /** Waits until nobody else draws or enters numbers of a run; they wait in turn until the transaction has ended. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(String unitCode, String kind, int year) {
    lockedLast(unitCode, kind, year);
  }

  private void refuseBadEntry(String kind, String issuer, LocalDate issuedOn, String summary) {
    new Refusals().when(kind == null || !kind.matches("[\\p{L}-]{1,30}"), "kind", "Loại văn bản «" + kind + "» không hợp lệ.")
        .when(issuer == null || !issuer.matches("[\\p{L}-]{1,20}"), "issuer", "Ký hiệu cơ quan «" + issuer + "» không hợp lệ.")
        .when(summary == null || summary.isBlank(), "summary", "Chưa ghi trích yếu nội dung văn bản.")
        .when(issuedOn == null, "issuedOn", "Chưa ghi ngày văn bản.")
        .whenFuture(issuedOn, "issuedOn", "Ngày văn bản", clock).throwIfAny();
  }

  private static String symbol(int number, String kind, String issuer) {
    return number + "-" + kind + "/" + issuer;
  }

  private Entry keep(Entry entry, int last) {
    jdbc.sql("update document_number set last_number = :last where unit_code = :unit and kind = :kind and year_number = :year")
        .param("last", last).param("unit", entry.unitCode()).param("kind", entry.kind()).param("year", entry.year()).update();
    jdbc.sql("""
            insert into document_register (unit_code, kind, year_number, number, symbol, summary, issued_on, taken_by, taken_at)
            values (:unit, :kind, :year, :number, :symbol, :summary, :issuedOn, :user, :at)""")
        .param("unit", entry.unitCode()).param("kind", entry.kind()).param("year", entry.year()).param("number", entry.number())
        .param("symbol", entry.symbol()).param("summary", entry.summary()).param("issuedOn", entry.issuedOn()).param("user", entry.takenBy())
        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
    return entry;
  }

  private int lockedLast(String unitCode, String kind, int year) {
    return lock(unitCode, kind, year).stream().findFirst().orElseGet(() -> {
      begin(unitCode, kind, year);
      return lock(unitCode, kind, year).get(0);
    });
  }

  private List<Integer> lock(String unitCode, String kind, int year) {
    return jdbc.sql("""
            select last_number from document_number
            where unit_code = :unit and kind = :kind and year_number = :year for update""")
        .param("unit", unitCode).param("kind", kind).param("year", year).query(Integer.class).list();
  }

  /** The first row of a year, in a transaction of its own: that two people begin it at once must not undo what either is doing. */
  private void begin(String unitCode, String kind, int year) {
    try {
      apart.executeWithoutResult(status ->
          jdbc.sql("insert into document_number (unit_code, kind, year_number, last_number) values (:unit, :kind, :year, 0)")
              .param("unit", unitCode).param("kind", kind).param("year", year).update());
    } catch (DuplicateKeyException begunMeanwhile) {
      // The other one's row serves both.
    }
  }

  /** The register of a unit for one year, by kind and number. */
  @Transactional(readOnly = true)
  public List<Entry> register(String unitCode, int year) {
    return jdbc.sql("""
            select unit_code, kind, year_number, number, symbol, summary, issued_on, taken_by
            from document_register where unit_code = :unit and year_number = :year order by kind, number""")
        .param("unit", unitCode).param("year", year)
        .query((row, index) -> new Entry(row.getString("unit_code"), row.getString("kind"), row.getInt("year_number"), row.getInt("number"),
            row.getString("symbol"), row.getString("summary"), row.getObject("issued_on", LocalDate.class), row.getString("taken_by")))
        .list();
  }
}
