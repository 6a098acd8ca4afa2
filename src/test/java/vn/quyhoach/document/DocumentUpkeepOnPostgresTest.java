package vn.quyhoach.document;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.quyhoach.PostgresServer;

/** All scans together on the database of real use. */
@SpringBootTest(classes = DocumentDatabase.class, properties = "quyhoach.documents.uploads-per-minute=6",
    webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ActiveProfiles("test")
@DirtiesContext
class DocumentUpkeepOnPostgresTest extends DocumentUpkeepTestBase {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    PostgresServer.connect(registry);
  }
}
