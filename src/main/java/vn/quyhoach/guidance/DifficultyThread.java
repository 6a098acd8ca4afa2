package vn.quyhoach.guidance;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said about difficulties, in its order. The difficulty's row is locked before anything is added. */
@Component
class DifficultyThread {

  private final JdbcClient jdbc;
  private final Clock clock;

  DifficultyThread(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Answers the place of what was added, from 1. */
  int add(long difficultyId, EntryKind kind, String text, String saidBy) {
    int position = 1 + jdbc.sql("select count(*) from difficulty_entry where difficulty_id = :difficulty")
        .param("difficulty", difficultyId).query(Integer.class).single();
    jdbc.sql("""
            insert into difficulty_entry (difficulty_id, position, kind, text, said_by, said_at)
            values (:difficulty, :position, :kind, :text, :by, :at)""")
        .param("difficulty", difficultyId).param("position", position).param("kind", kind.name()).param("text", text).param("by", saidBy)
        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
    return position;
  }

  Map<Long, List<DifficultyEntry>> of(Collection<Long> difficultyIds) {
    Map<Long, List<DifficultyEntry>> threads = new LinkedHashMap<>();
    difficultyIds.forEach(id -> threads.put(id, new ArrayList<>()));
    if (!threads.isEmpty()) {
      jdbc.sql("select difficulty_id, kind, text, said_by, said_at from difficulty_entry where difficulty_id in (:ids) order by difficulty_id, position")
          .param("ids", difficultyIds)
          .query(row -> {
            threads.get(row.getLong("difficulty_id")).add(new DifficultyEntry(EntryKind.valueOf(row.getString("kind")), row.getString("text"),
                row.getString("said_by"), row.getObject("said_at", OffsetDateTime.class).toInstant()));
          });
    }
    return threads;
  }
}
