package vn.quyhoach.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.quyhoach.workflow.model.StateMoves.Move;

/** Keeps the page on the states current; whoever changes a state or a model copies the page that this test writes. */
class DossierStatesTest {

  private static final Path PAGE = Path.of("src/docs/dossier-states.md");
  private static final Path CURRENT = Path.of("target/dossier-states.md");

  @Test
  void thePageTellsHowTheStatesMove() throws IOException {
    String current = DossierStates.page();
    Files.writeString(CURRENT, current);
    assertThat(Files.readString(PAGE)).as("the page on the states; the current one is in %s", CURRENT).isEqualTo(current);
  }

  /** A door, to see that trying finds what an object allows, and only that. */
  @Test
  void tryingFindsTheMoves() {
    assertThat(StateMoves.of(Door.class)).containsExactlyInAnyOrder(
        new Move(DoorState.OPEN, "shut", DoorState.SHUT),
        new Move(DoorState.SHUT, "open", DoorState.OPEN),
        new Move(DoorState.SHUT, "lock", DoorState.LOCKED));
  }

  private enum DoorState {
    OPEN, SHUT, LOCKED
  }

  private static class Door {
    private DoorState state = DoorState.OPEN;
    private boolean keyAtHand;

    void shut(String how) {
      require(DoorState.OPEN);
      state = DoorState.SHUT;
    }

    void open() {
      require(DoorState.SHUT);
      state = DoorState.OPEN;
    }

    void lock(int turns) {
      require(DoorState.SHUT);
      state = keyAtHand ? DoorState.LOCKED : DoorState.SHUT;
    }

    private void require(DoorState expected) {
      if (state != expected) {
        throw new IllegalStateException("The door is " + state);
      }
    }
  }
}
