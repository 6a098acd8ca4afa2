package vn.quyhoach.workflow.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ActiveProfiles;

/** One application for all tests of the guards, with beans an attacker would like to reach. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@ActiveProfiles("test")
@Import(GuardsContext.Beans.class)
@interface GuardsContext {

  @TestConfiguration(proxyBeanMethods = false)
  class Beans {

    @Bean
    Alarm alarm() {
      return new Alarm();
    }

    @Bean
    Vault vault(Alarm alarm) {
      return new Vault(alarm);
    }

    @Bean
    JavaDelegate soundAlarmDelegate(Alarm alarm) {
      return new SoundAlarm(alarm);
    }

    @Bean
    @Primary
    RecordingTaskGuard recordingTaskGuard() {
      return new RecordingTaskGuard();
    }
  }

  /** Callable from models: shows whether an expression ran. */
  @CallableFromModels
  class Alarm {

    final AtomicInteger rung = new AtomicInteger();

    public String ring() {
      rung.incrementAndGet();
      return "rung";
    }
  }

  /** Not callable from models. */
  class Vault {

    private final Alarm alarm;

    Vault(Alarm alarm) {
      this.alarm = alarm;
    }

    public String open() {
      return alarm.ring();
    }
  }

  /** A delegate as the product's own. */
  class SoundAlarm implements JavaDelegate {

    private final Alarm alarm;

    SoundAlarm(Alarm alarm) {
      this.alarm = alarm;
    }

    @Override
    public void execute(org.camunda.bpm.engine.delegate.DelegateExecution execution) {
      alarm.ring();
    }
  }

  /** Refuses one user and remembers what it was asked last. */
  class RecordingTaskGuard implements TaskGuard {

    volatile String refused;
    volatile String lastAsked;

    @Override
    public void check(DelegateTask task, String userId, boolean completing) {
      lastAsked = userId + (completing ? " completes" : " takes");
      if (userId.equals(refused)) {
        throw new IllegalStateException("recused: " + userId);
      }
    }

    @Override
    public boolean permits(DelegateTask task, String userId) {
      return !userId.equals(refused);
    }
  }
}
