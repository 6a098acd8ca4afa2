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
import vn.quyhoach.refusal.Refusals;

/**
 * The register of numbers and symbols: one run of numbers per unit, kind of document and year, without gaps and doubles however many
 * people draw at once. A number is drawn in the transaction of what it is for; when that is undone, the next one gets it.
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
    new Refusals().when(kind == null || !kind.matches("[\\p{L}-]{1,30}"), "kind", "Loại văn bản «" + kind + "» không hợp lệ.")
        .when(issuer == null || !issuer.matches("[\\p{L}-]{1,20}"), "issuer", "Ký hiệu cơ quan «" + issuer + "» không hợp lệ.")
        .when(summary == null || summary.isBlank(), "summary", "Chưa ghi trích yếu nội dung văn bản.")
        .when(issuedOn == null, "issuedOn", "Chưa ghi ngày văn bản.")
        .whenFuture(issuedOn, "issuedOn", "Ngày văn bản", clock).throwIfAny();
    int year = issuedOn.getYear();
    int number = lockedLast(unitCode, kind, year) + 1;
    Entry entry = new Entry(unitCode, kind, year, number, number + "-" + kind + "/" + issuer, summary, issuedOn, userId);
    jdbc.sql("update document_number set last_number = :number where unit_code = :unit and kind = :kind and year_number = :year")
        .param("number", number).param("unit", unitCode).param("kind", kind).param("year", year).update();
    jdbc.sql("""
            insert into document_register (unit_code, kind, year_number, number, symbol, summary, issued_on, taken_by, taken_at)
            values (:unit, :kind, :year, :number, :symbol, :summary, :issuedOn, :user, :at)""")
        .param("unit", unitCode).param("kind", kind).param("year", year).param("number", number).param("symbol", entry.symbol())
        .param("summary", summary).param("issuedOn", issuedOn).param("user", userId)
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
