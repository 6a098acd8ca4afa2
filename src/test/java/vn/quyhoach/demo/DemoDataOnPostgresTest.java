package vn.quyhoach.demo;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.quyhoach.PeopleDatabase;
import vn.quyhoach.PostgresServer;

/** The same migrations, entities and imports on the database of real use. */
@SpringBootTest(classes = {PeopleDatabase.class, DemoSeed.class}, webEnvironment = WebEnvironment.NONE,
    properties = "spring.jpa.hibernate.ddl-auto=validate")
@DirtiesContext
class DemoDataOnPostgresTest extends DemoDataTest {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    PostgresServer.connect(registry);
  }
}
