package vn.quyhoach.organisation;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.quyhoach.PeopleDatabase;
import vn.quyhoach.PostgresServer;

@SpringBootTest(classes = PeopleDatabase.class, webEnvironment = WebEnvironment.NONE,
    properties = "spring.jpa.hibernate.ddl-auto=validate")
@DirtiesContext
class UnitSuccessionOnPostgresTest extends UnitSuccessionTest {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    PostgresServer.connect(registry);
  }
}
