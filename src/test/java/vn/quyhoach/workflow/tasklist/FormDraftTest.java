package vn.quyhoach.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A draft over a form whose data may have changed since. */
class FormDraftTest {

  private static List<FormComponent> form;

  @BeforeAll
  static void readForm() throws Exception {
    form = FormComponent.all(new ObjectMapper().readTree("""
        [{"type": "textfield", "key": "place", "label": "Nơi họp"},
         {"type": "textfield", "key": "unit", "label": "Đơn vị", "readonly": true},
         {"type": "dynamiclist", "path": "votes", "label": "Số phiếu", "components": [
           {"type": "textfield", "key": "fullName", "label": "Họ tên", "readonly": true},
           {"type": "number", "key": "inFavour", "label": "Đồng ý"}]},
         {"type": "dynamiclist", "path": "documents", "label": "Văn bản", "allowAddRemove": true, "components": [
           {"type": "textfield", "key": "number", "label": "Số"}]}]"""));
  }

  private static Map<String, Object> vote(String name, Integer votes) {
    return votes == null ? Map.of("fullName", name) : Map.of("fullName", name, "inFavour", votes);
  }

  @Test
  void whatWasTypedComesBackAndWhatIsShownStaysAsItIsToday() {
    Map<String, Object> merged = FormDraft.over(form,
        Map.of("unit", "Phường Mới", "votes", List.of(vote("An", null), vote("Bình", null))),
        Map.of("place", "Hội trường", "unit", "Phường Cũ", "votes", List.of(vote("An", 10), vote("Bình", 7)), "documents",
            List.of(Map.of("number", "12")), "unknown", "x"));
    assertThat(merged).containsEntry("place", "Hội trường").containsEntry("unit", "Phường Mới").doesNotContainKey("unknown")
        .containsEntry("votes", List.of(vote("An", 10), vote("Bình", 7))).containsEntry("documents", List.of(Map.of("number", "12")));
  }

  @Test
  void entriesStayWithThePersonAndNotWithThePlaceInTheList() {
    Map<String, Object> merged = FormDraft.over(form,
        Map.of("votes", List.of(vote("Bình", null), vote("Cường", null))), Map.of("votes", List.of(vote("An", 10), vote("Bình", 7))));
    assertThat(merged).containsEntry("votes", List.of(vote("Bình", 7), vote("Cường", null)));
  }

  @Test
  void anEmptiedListStaysEmpty() {
    assertThat(FormDraft.over(form, Map.of("documents", List.of(Map.of("number", "1"))), Map.of("place", "")))
        .containsEntry("documents", List.of()).containsEntry("place", "");
  }
}
