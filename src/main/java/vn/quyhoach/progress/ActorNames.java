package vn.quyhoach.progress;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says who somebody is to a reader: by name within the reader's scope, elsewhere by post and unit only. */
@Service
@Transactional(readOnly = true)
public class ActorNames {

  private static final String SYSTEM = "system";

  private final JdbcClient jdbc;

  ActorNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Descriptions by account; an account of no unit, such as an administrator's, stands for itself. */
  public Map<String, String> of(Collection<String> userIds, ClockScope scope) {
    Map<String, String> names = new HashMap<>();
    userIds.forEach(userId -> names.put(userId, userId.equals(SYSTEM) ? "Hệ thống" : userId));
    if (!names.isEmpty()) {
      jdbc.sql("""
              select official.user_id as userId, official.full_name as fullName, official.position_title as positionTitle, unit.name,
                unit.code as unitCode, unit.position_low as positionLow
              from official join unit on unit.code = official.unit_code where official.user_id in (:users)""")
          .param("users", Set.copyOf(names.keySet())).query(Person.class).list()
          .forEach(person -> names.put(person.userId(), person.describedTo(scope)));
    }
    return names;
  }

  private record Person(String userId, String fullName, String positionTitle, String name, String unitCode, int positionLow) {

    String describedTo(ClockScope scope) {
      return (scope.shows(unitCode, positionLow) ? fullName + ", " : "") + positionTitle + ", " + name;
    }
  }
}
