package vn.quyhoach.document;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** All scans together on the database of the trial. */
@SpringBootTest(classes = DocumentDatabase.class, properties = "quyhoach.documents.uploads-per-minute=6",
    webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ActiveProfiles("test")
class DocumentUpkeepOnEmbeddedDatabaseTest extends DocumentUpkeepTestBase {}
