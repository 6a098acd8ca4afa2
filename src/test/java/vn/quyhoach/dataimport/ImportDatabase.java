package vn.quyhoach.dataimport;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import vn.quyhoach.PeopleDatabase;

/** Units, cadres and their import with a database: no engine, no web. Not annotated as a configuration, so that no scan finds it. */
@Import(PeopleDatabase.class)
@ImportAutoConfiguration(JacksonAutoConfiguration.class)
@ComponentScan({"vn.quyhoach.dataimport", "vn.quyhoach.audit"})
public class ImportDatabase {
}
