package vn.quyhoach.conference;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Lines of a roll call as they are stored. */
final class RollCall {

  private RollCall() {}

  /** How many of a group belong to it, were summoned and came. */
  @Embeddable
  static class GroupLine {

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "members", nullable = false)
    private int members;

    @Column(name = "summoned", nullable = false)
    private int summoned;

    @Column(name = "present", nullable = false)
    private int present;

    protected GroupLine() {}

    GroupLine(ConveneConference.Group group) {
      this.name = group.group();
      this.members = group.members();
      this.summoned = group.summoned();
      this.present = group.present();
    }

    ConveneConference.Group group() {
      return new ConveneConference.Group(name, members, summoned, present);
    }
  }

  /** Somebody who did not come. */
  @Embeddable
  static class AbsenteeLine {

    @Column(name = "full_name", nullable = false)
    private String fullName;

    @Column(name = "reason", nullable = false)
    private String reason;

    protected AbsenteeLine() {}

    AbsenteeLine(ConveneConference.Absentee absentee) {
      this.fullName = absentee.fullName();
      this.reason = absentee.reason();
    }

    ConveneConference.Absentee absentee() {
      return new ConveneConference.Absentee(fullName, reason);
    }
  }

  /** Somebody of the counting team. */
  @Embeddable
  static class TellerLine {

    @Column(name = "full_name", nullable = false)
    private String fullName;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "team_role", nullable = false)
    private TellerRole role;

    protected TellerLine() {}

    TellerLine(ConveneConference.Teller teller) {
      this.fullName = teller.fullName();
      this.role = teller.role();
    }

    ConveneConference.Teller teller() {
      return new ConveneConference.Teller(fullName, role);
    }
  }
}
