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
  INSPECTOR("inspector", "Cán bộ kiểm tra");

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

  /** The role whose group has the given id, empty for any other group such as {@code camunda-admin}. */
  public static Optional<Role> ofGroup(String groupId) {
    return Arrays.stream(values()).filter(role -> role.groupId.equals(groupId)).findFirst();
  }
}
