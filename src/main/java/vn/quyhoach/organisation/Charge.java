package vn.quyhoach.organisation;

import java.time.LocalDate;

/**
 * A unit given to somebody for a time: to a committee member in charge of it (S16) or to a specialist who keeps track of it (S17).
 *
 * @param unitCode the unit watched over
 * @param userId the account of who watches over it; its role says in which way
 * @param from first day
 * @param to last day, null while no end is known
 * @param basis the document that assigns it, in Vietnamese
 */
public record Charge(String unitCode, String userId, LocalDate from, LocalDate to, String basis) {

  /** @throws IllegalArgumentException in Vietnamese when it would end before it begins or no document is named */
  public Charge {
    if (to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("Ngày kết thúc phân công ở trước ngày bắt đầu.");
    }
    if (basis == null || basis.isBlank()) {
      throw new IllegalArgumentException("Phải ghi văn bản phân công.");
    }
  }

  /** Whether both have a day in common. */
  public boolean overlaps(Charge other) {
    return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
  }
}
