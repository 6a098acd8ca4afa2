package vn.quyhoach.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import vn.quyhoach.organisation.Official;

/** A member of a team, with name and position as they were when the team was proposed. */
@Embeddable
public class InspectionMember {

  @Column(name = "user_id", nullable = false)
  private String userId;

  @Column(name = "full_name", nullable = false)
  private String fullName;

  @Column(name = "position_title", nullable = false)
  private String position;

  protected InspectionMember() {}

  InspectionMember(Official official) {
    this.userId = official.userId();
    this.fullName = official.fullName();
    this.position = official.position();
  }

  public String userId() {
    return userId;
  }

  public String fullName() {
    return fullName;
  }

  public String position() {
    return position;
  }
}
