package vn.quyhoach.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who belongs, for a time, to the committee that approves plans at a unit: its standing committee, or the collective leadership.
 *
 * @param unitCode the unit whose committee it is
 * @param place where the member stands at the roll, from 1; the chair first
 * @param office what the member is in the committee, in Vietnamese
 * @param cadreCode the same person in the list of cadres, null where nobody is
 * @param userId the same person's account, null without one
 * @param from first day
 * @param to last day, null while no end is known
 * @param basis the document that appoints, in Vietnamese
 */
public record CommitteeMember(String id, String unitCode, int place, String fullName, String office, String cadreCode, String userId,
    LocalDate from, LocalDate to, String basis) {

  /** @throws IllegalArgumentException in Vietnamese when it would end before it begins, or a particular is missing */
  public CommitteeMember {
    fullName = VietnameseName.clean(fullName);
    if (to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("Ngày thôi là thành viên ở trước ngày bắt đầu.");
    }
    if (office == null || office.isBlank()) {
      throw new IllegalArgumentException("Phải ghi chức vụ của thành viên.");
    }
    if (basis == null || basis.isBlank()) {
      throw new IllegalArgumentException("Phải ghi văn bản chỉ định, bầu hoặc phân công.");
    }
  }

  /** Somebody who comes new to a roster. */
  public static CommitteeMember appointed(String unitCode, int place, String fullName, String office, String cadreCode, String userId,
      LocalDate from, LocalDate to, String basis) {
    return new CommitteeMember(UUID.randomUUID().toString(), unitCode, place, fullName, office, cadreCode, userId, from, to, basis);
  }

  /** Whether the membership runs on a day. */
  public boolean runsOn(LocalDate day) {
    return !from.isAfter(day) && (to == null || !to.isBefore(day));
  }

  /** Whether both are the same person of the same committee with a day in common. */
  public boolean repeats(CommitteeMember other) {
    boolean same = cadreCode != null && other.cadreCode != null ? cadreCode.equals(other.cadreCode)
        : VietnameseName.searchKey(fullName).equals(VietnameseName.searchKey(other.fullName)) && office.equals(other.office);
    return unitCode.equals(other.unitCode) && same && (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
  }

  /** The code of the same person among the cadres; empty where nobody is. */
  public Optional<String> cadre() {
    return Optional.ofNullable(cadreCode);
  }
}
