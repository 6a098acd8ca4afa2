package vn.quyhoach.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What whoever runs the product watches, so that mail never stops unnoticed. */
@Component
class MailMetrics implements MeterBinder {

  private static final Duration TOO_LONG = Duration.ofMinutes(15);

  private final Mails mails;

  MailMetrics(Mails mails) {
    this.mails = mails;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("quyhoach.mail.overdue", mails, all -> all.waitingLongerThan(TOO_LONG))
        .description("Mails written more than 15 minutes ago and not sent yet").register(registry);
    Gauge.builder("quyhoach.mail.failed", mails, Mails::failed)
        .description("Mails whose last try failed; they are tried again").register(registry);
  }
}
