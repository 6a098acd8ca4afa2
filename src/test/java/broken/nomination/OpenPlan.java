package broken.nomination;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.springframework.util.Assert;

/** A plan that anybody may change in any way. */
@Entity
public class OpenPlan {

  @Id
  public String id;

  private String state;

  public void setState(String state) {
    Assert.notNull(state, "state");
    this.state = state;
  }

  @Override
  public String toString() {
    return state;
  }
}
