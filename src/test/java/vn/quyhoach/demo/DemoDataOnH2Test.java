package vn.quyhoach.demo;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import vn.quyhoach.PeopleDatabase;

@SpringBootTest(classes = {PeopleDatabase.class, DemoSeed.class}, webEnvironment = WebEnvironment.NONE, properties = {
    "spring.datasource.url=jdbc:h2:mem:demo;DB_CLOSE_DELAY=-1",
    "spring.jpa.hibernate.ddl-auto=validate"})
class DemoDataOnH2Test extends DemoDataTest {
}
