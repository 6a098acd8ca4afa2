package vn.quyhoach.organisation;

import java.util.Arrays;
import java.util.Optional;

/** What an official does in the system. One role is one group in the engine. */
public enum Role {
  OFFICER("officer", "Cán bộ tổ chức của đơn vị"),
  COUNTER_FIRST("counter1", "Người nhập kiểm phiếu lần 1"),
  COUNTER_SECOND("counter2", "Người nhập kiểm phiếu lần 2"),
  HEAD("head", "Người đứng đầu đơn vị"),
  BOARD("board", "Cán bộ Ban Tổ chức"),
  SECRETARIAT("secretariat", "Thư ký ban thường vụ"),
  CAMPAIGN("campaign", "Cán bộ điều hành đợt quy hoạch"),
  SUPERVISOR("supervisor", "Cán bộ theo dõi tiến độ"),
  INSPECTOR("inspector", "Cán bộ kiểm tra"),
  /** A committee member to whom units below are given in charge (S16). */
  MEMBER_IN_CHARGE("member", "Cấp ủy viên phụ trách cơ sở"),
  /** Keeps track of units given to them (S17). */
  SPECIALIST("specialist", "Cán bộ, chuyên viên theo dõi cơ sở");

  private final String groupId;
  private final String label;

  Role(String groupId, String label) {
    this.groupId = groupId;
    this.label = label;
  }

  /** The id of the role's group in the engine; grants are given to it per process. */
  public String groupId() {
    return groupId;
  }

  /** The Vietnamese name shown to officials. */
  public String label() {
    return label;
  }

  /** The id of the account of this role in a unit: {@code officer.14755}. */
  public String userId(String unitCode) {
    return groupId + "." + unitCode;
  }

  /**
   * The id of one of several accounts of this role in a unit: {@code member.380} for the first, {@code member.380-2} for the second.
   *
   * @throws IllegalArgumentException in Vietnamese for a second account of a role that a unit has once
   */
  public String userId(String unitCode, int number) {
    if (number > 1 && !isGivenUnits()) {
      throw new IllegalArgumentException("Mỗi đơn vị chỉ có một tài khoản vai trò «" + label + "»; chỉ «" + MEMBER_IN_CHARGE.label
          + "» và «" + SPECIALIST.label + "» được có nhiều người.");
    }
    return number == 1 ? userId(unitCode) : userId(unitCode) + "-" + number;
  }

  /** Whether people of this role watch over units that are given to them one by one, and a unit may have several of them. */
  public boolean isGivenUnits() {
    return this == MEMBER_IN_CHARGE || this == SPECIALIST;
  }

  /** Whether people of this role watch the work of others in Cockpit. */
  public boolean isWatching() {
    return this == SUPERVISOR || this == INSPECTOR || isGivenUnits();
  }

  /** Whether the role has work in Tasklist; inspectors both watch and keep the papers of their teams. */
  public boolean isWorking() {
    return !isWatching() || this == INSPECTOR;
  }

  /** The role whose group has the given id, empty for any other group such as {@code camunda-admin}. */
  public static Optional<Role> ofGroup(String groupId) {
    return Arrays.stream(values()).filter(role -> role.groupId.equals(groupId)).findFirst();
  }
}
