package broken.nomination;

import broken.demo.InventedPerson;
import broken.workflow.FalseDelegate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RestController;

/** A use case that knows the engine, the web and the demonstration and looks at the wall clock. */
@RestController
public class EverythingWrong {

  @Autowired
  private RuntimeService runtime;

  private FalseDelegate delegate;
  private InventedPerson person;

  @Autowired
  void use(FalseDelegate given, InventedPerson invented) {
    delegate = given;
    person = invented;
  }

  List<Object> now() {
    System.out.println(runtime + " " + delegate + " " + person);
    return List.of(LocalDate.now(), Instant.now(), LocalDate.now(ZoneOffset.UTC), new Date(), Calendar.getInstance(),
        System.currentTimeMillis(), Clock.systemUTC(), (Supplier<LocalTime>) LocalTime::now);
  }
}
