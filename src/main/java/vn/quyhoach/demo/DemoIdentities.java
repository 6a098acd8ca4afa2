package vn.quyhoach.demo;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.quyhoach.workflow.identity.OfficialAccounts;

/** Lets every invented official sign in, all with one password; repeats harmlessly at each start. */
@Component
@Profile("demo")
@Order(DemoIdentities.ORDER)
class DemoIdentities implements ApplicationRunner {

  static final int ORDER = DemoSeed.ORDER + 10;

  private final OfficialAccounts accounts;
  private final String password;

  DemoIdentities(OfficialAccounts accounts, @Value("${quyhoach.demo.password}") String password) {
    this.accounts = accounts;
    this.password = password;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    accounts.openWithSharedPassword(password);
  }
}
