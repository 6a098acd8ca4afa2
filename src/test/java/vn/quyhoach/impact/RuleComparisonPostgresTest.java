package vn.quyhoach.impact;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.quyhoach.PostgresServer;

/** The comparisons on the database of real use. */
@SpringBootTest(properties = {"quyhoach.demo.today=2022-07-13", "QUYHOACH_DATABASE_SSLMODE=disable"})
@ActiveProfiles({"postgres", "test"})
@DirtiesContext
class RuleComparisonPostgresTest extends RuleComparisonScenario {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    PostgresServer.connect(registry);
  }
}
