package vn.quyhoach.vetting;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.regulation.VettingFact;

/** Which judged facts have to be judged anew, and why. */
@Component
class FactReopenings {

  private final JdbcClient jdbc;
  private final Clock clock;

  FactReopenings(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** @param askBodies whether the bodies that own the facts are asked again too */
  void open(String nominationId, Collection<String> keys, boolean askBodies, String reason, String actor) {
    Set<String> open = keysOf(nominationId);
    for (String key : keys) {
      if (open.add(key)) {
        jdbc.sql("""
                insert into fact_reopening (nomination_id, fact_key, ask_bodies, reason, opened_by, opened_at, closed)
                values (:nomination, :key, :ask, :reason, :actor, :now, false)""")
            .param("nomination", nominationId).param("key", key).param("ask", askBodies).param("reason", reason).param("actor", actor)
            .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
      }
    }
  }

  void close(String nominationId, Collection<String> keys) {
    if (!keys.isEmpty()) {
      jdbc.sql("update fact_reopening set closed = true where nomination_id = :nomination and fact_key in (:keys)")
          .param("nomination", nominationId).param("keys", keys).update();
    }
  }

  Set<String> keysOf(String nominationId) {
    return new HashSet<>(reasons(nominationId).keySet());
  }

  /** Reasons by key of the fact. */
  Map<String, String> reasons(String nominationId) {
    return of(List.of(nominationId)).getOrDefault(nominationId, Map.of());
  }

  /** By id of the name, then by key of the fact; for many names in one query. */
  Map<String, Map<String, String>> of(Collection<String> nominationIds) {
    Map<String, Map<String, String>> reasons = new HashMap<>();
    if (!nominationIds.isEmpty()) {
      jdbc.sql("select nomination_id, fact_key, reason from fact_reopening where not closed and nomination_id in (:nominations) order by id")
          .param("nominations", nominationIds).query(Open.class).list()
          .forEach(open -> reasons.computeIfAbsent(open.nominationId(), id -> new HashMap<>()).put(open.factKey(), open.reason()));
    }
    return reasons;
  }

  /** Headings under which bodies are to be asked again, by id of the name. */
  Map<String, Set<VettingFact>> toAsk(Collection<String> nominationIds) {
    Map<String, Set<VettingFact>> facts = new HashMap<>();
    if (!nominationIds.isEmpty()) {
      jdbc.sql("select nomination_id, fact_key, reason from fact_reopening where not closed and ask_bodies and nomination_id in (:nominations)")
          .param("nominations", nominationIds).query(Open.class).list().forEach(open -> {
            VettingFact asked = SheetFact.of(open.factKey()).asked();
            if (asked != null) {
              facts.computeIfAbsent(open.nominationId(), id -> EnumSet.noneOf(VettingFact.class)).add(asked);
            }
          });
    }
    return facts;
  }

  private record Open(String nominationId, String factKey, String reason) {}
}
