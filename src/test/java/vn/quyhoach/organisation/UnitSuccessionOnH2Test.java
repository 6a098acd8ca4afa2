package vn.quyhoach.organisation;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import vn.quyhoach.PeopleDatabase;

@SpringBootTest(classes = PeopleDatabase.class, webEnvironment = WebEnvironment.NONE, properties = {
    "spring.datasource.url=jdbc:h2:mem:succession;DB_CLOSE_DELAY=-1",
    "spring.jpa.hibernate.ddl-auto=validate"})
class UnitSuccessionOnH2Test extends UnitSuccessionTest {
}
