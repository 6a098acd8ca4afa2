package vn.quyhoach.workflow.notification;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.notification.OpenWork;

/** Counts the engine's open tasks for everybody in one statement; asking the engine person by person would take thousands. */
@Component
class OpenTasks implements OpenWork {

  private final JdbcClient jdbc;
  private final Clock clock;

  OpenTasks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Somebody's tasks are those they have taken, and those of their role in their unit that nobody has taken. */
  @Override
  public Map<String, Count> counts() {
    Map<String, Count> counts = new HashMap<>();
    jdbc.sql("""
            select holder, count(*), sum(late) from (
              select ASSIGNEE_ as holder, case when DUE_DATE_ < :now then 1 else 0 end as late
              from ACT_RU_TASK where ASSIGNEE_ is not null and SUSPENSION_STATE_ = 1
              union all
              select m.USER_ID_, case when t.DUE_DATE_ < :now then 1 else 0 end
              from ACT_RU_TASK t
              join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate'
              join ACT_ID_MEMBERSHIP m on m.GROUP_ID_ = l.GROUP_ID_
              join ACT_ID_TENANT_MEMBER u on u.USER_ID_ = m.USER_ID_ and u.TENANT_ID_ = t.TENANT_ID_
              where t.ASSIGNEE_ is null and t.SUSPENSION_STATE_ = 1) work
            group by holder""")
        .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .query(row -> {
          counts.put(row.getString(1), new Count(row.getInt(2), row.getInt(3)));
        });
    return counts;
  }
}
