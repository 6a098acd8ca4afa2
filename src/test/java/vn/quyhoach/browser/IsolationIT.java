package vn.quyhoach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two communes at work side by side, and somebody who has not logged in: nobody sees what is not theirs. */
class IsolationIT extends BrowserTestBase {

  private static final String ENGINE = "/camunda/api/engine/engine/default/";
  private static final String TASK = "Đăng ký văn bản triển khai";

  @Test
  void anOfficialSeesNothingOfAnotherUnit() {
    TaskList mine = tasksOf("officer.16099");
    String address = mine.addressOf(TASK);
    String taskId = address.substring(address.lastIndexOf('=') + 1);

    Desk strangersDesk = desk("stranger");
    TaskList strangers = tasksOf(strangersDesk, "officer.16102");
    strangers.waitFor(TASK, "Xã Nga Văn");
    assertThat(strangers.tasks()).containsExactly(TASK);
    assertThat(strangersDesk.page().locator("body")).not().containsText("Xã Nga Vịnh");

    strangersDesk.open("/camunda/app/tasklist/default/#/?task=" + taskId);
    strangersDesk.page().reload();
    strangers.waitFor(TASK, "Xã Nga Văn");
    assertThat(strangersDesk.page().locator(".fjs-form")).hasCount(0);
    strangersDesk.picture("Việc của đơn vị khác");

    for (String part : List.of("", "/form", "/form-variables", "/deployed-form")) {
      assertThat(strangersDesk.ask(ENGINE + "task/" + taskId + part).status()).as(part).isEqualTo(404);
    }
    assertThat(strangersDesk.ask("/quyhoach/api/task-headlines?ids=" + taskId).text()).isEqualTo("{}");
    strangersDesk.open("/quyhoach/so-quy-hoach");
    assertThat(strangersDesk.page().locator("body")).containsText("Xã Nga Văn");
    assertThat(strangersDesk.page().locator("body")).not().containsText("Xã Nga Vịnh");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin"})
  void whoHasNotLoggedInSeesOnlyTheLogInPage(String application) {
    Desk desk = desk("anonymous");
    new LogIn(desk, application).isShown();
    assertThat(desk.page().getByText("Sổ quy hoạch")).hasCount(0);
    desk.picture("Đăng nhập " + application);
    for (String path : List.of("/quyhoach/so-quy-hoach", ENGINE + "task", ENGINE + "user", "/engine-rest/task")) {
      assertThat(desk.ask(path).status()).as(path).isIn(401, 404);
    }
  }
}
