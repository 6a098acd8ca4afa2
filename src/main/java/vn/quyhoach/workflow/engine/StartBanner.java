package vn.quyhoach.workflow.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says after the start where the applications are, and in the demonstration how to sign in. */
@Component
class StartBanner {

  private static final Logger LOG = LoggerFactory.getLogger(StartBanner.class);

  private final Environment environment;

  StartBanner(Environment environment) {
    this.environment = environment;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.LOWEST_PRECEDENCE)
  void announce() {
    LOG.info(text());
  }

  String text() {
    String host = environment.getProperty("server.address", "localhost");
    String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
    String address = "http://" + host + ":" + port + "/camunda/app/";
    StringBuilder text = new StringBuilder("""

        Hệ thống quy hoạch cán bộ đã sẵn sàng.
          Xử lý công việc (Tasklist):  %1$stasklist/
          Theo dõi (Cockpit):          %1$scockpit/
          Quản trị (Admin):            %1$sadmin/
        """.formatted(address));
    if (environment.acceptsProfiles(StartGuard.DEMO)) {
      text.append("""
            Trình diễn với dữ liệu giả định. Tài khoản: <vai trò>.<mã đơn vị>, ví dụ officer.%1$s, head.%1$s, board.38, campaign.38;
            vai trò: officer, counter1, counter2, head, board, secretariat, campaign, supervisor, inspector. Quản trị: %2$s.
            Mật khẩu chung: %3$s
          """.formatted(environment.getProperty("quyhoach.demo.example-unit", "380"),
          environment.getProperty("quyhoach.admin.id", "admin"), environment.getProperty("quyhoach.demo.password")));
    }
    return text.toString();
  }
}
