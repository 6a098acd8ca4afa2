package vn.quyhoach.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.quyhoach.access.ArrangeStandIn;
import vn.quyhoach.access.StandIns;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.workflow.access.StandInDesk;

/** One head is absent and has a colleague do the work, so that the page and the two notices have something to show. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "quyhoach.demo.campaign", matchIfMissing = true)
@Order(DemoStandIn.ORDER)
class DemoStandIn implements ApplicationRunner {

  static final int ORDER = DemoIdentities.ORDER + 1;

  private static final String UNIT = "14788";
  private static final int DAYS = 14;

  private final StandInDesk desk;
  private final StandIns standIns;
  private final Officials officials;
  private final Clock clock;

  DemoStandIn(StandInDesk desk, StandIns standIns, Officials officials, Clock clock) {
    this.desk = desk;
    this.standIns = standIns;
    this.officials = officials;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    String head = "head." + UNIT;
    if (officials.official(head).isPresent() && standIns.shownTo(head).isEmpty()) {
      LocalDate today = UserZone.today(clock);
      desk.arrange(new ArrangeStandIn(head, "counter1." + UNIT, null, today, today.plusDays(DAYS),
          "Giấy ủy quyền số 08-UQ/ĐU ngày " + UserZone.text(today) + " của Bí thư Đảng ủy"), head);
    }
  }
}
