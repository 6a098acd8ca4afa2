package vn.quyhoach.deadline;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.organisation.VietnameseName;

/** Reads the whole story of dates: what was promised first, who was told what, what came back, and what became of the date (S31, S40). */
@Service
@Transactional(readOnly = true)
public class AccountabilityLedger {

  /** Dates on one page; a page is read, not scrolled through. */
  public static final int PAGE = 40;

  private final DeadlineRepository deadlines;
  private final DeadlineNoticeRepository notices;
  private final DeadlineMoveRepository moves;
  private final DeadlineExtensionRepository extensions;
  private final DeadlineFaultRepository faults;
  private final JdbcClient jdbc;
  private final Clock clock;

  AccountabilityLedger(DeadlineRepository deadlines, DeadlineNoticeRepository notices, DeadlineMoveRepository moves,
      DeadlineExtensionRepository extensions, DeadlineFaultRepository faults, JdbcClient jdbc, Clock clock) {
    this.deadlines = deadlines;
    this.notices = notices;
    this.moves = moves;
    this.extensions = extensions;
    this.faults = faults;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Which dates are asked for. */
  public enum Selection {
    /** Those about which something was said or decided, and those that are late. */
    TOLD,
    /** Those that have passed and are not met. */
    LATE,
    /** Every date. */
    ALL
  }

  /** One date with everything that happened to it, each list in the order in which it happened. */
  public record Entry(Deadline deadline, List<DeadlineNotice> notices, List<DeadlineMove> moves, List<DeadlineExtension> extensions,
      List<DeadlineFault> faults) {}

  /**
   * A page of entries, in the order of the official list of units.
   *
   * @param entries at most {@link #PAGE}
   * @param more whether another page follows
   */
  public record Page(List<Entry> entries, boolean more) {}

  /**
   * The dates of the given units.
   *
   * @param unitName part of the unit's name, with or without tones; blank for every unit
   * @param page from 0
   */
  public Page page(Collection<String> unitCodes, Selection selection, String unitName, int page) {
    if (unitCodes.isEmpty()) {
      return new Page(List.of(), false);
    }
    String which = switch (selection) {
      case ALL -> "";
      case LATE -> "and d.met_at is null and d.due < :today";
      case TOLD -> """
          and (d.met_at is null and (d.due < :today or d.paused_since is not null)
            or exists (select 1 from deadline_notice n where n.deadline_id = d.id)
            or exists (select 1 from deadline_extension e where e.deadline_id = d.id)
            or exists (select 1 from deadline_move m where m.deadline_id = d.id))""";
    };
    List<String> ids = jdbc.sql("""
            select d.id from deadline d join unit u on u.code = d.unit_code
            where d.unit_code in (:units) and u.search_key like :name escape '!' %s
            order by u.position_low, d.due, d.id limit :limit offset :offset""".formatted(which))
        .param("units", unitCodes).param("name", "%" + literal(VietnameseName.searchKey(unitName)) + "%").param("today", UserZone.today(clock))
        .param("limit", PAGE + 1).param("offset", page * PAGE).query(String.class).list();
    return new Page(entries(ids.stream().limit(PAGE).toList()), ids.size() > PAGE);
  }

  /** What people type means itself, wildcards of the database included. */
  private static String literal(String text) {
    return text.replaceAll("[!%_]", "!$0");
  }

  /** The story of one date. */
  public Entry of(String deadlineId) {
    return entries(List.of(deadlineId)).get(0);
  }

  private List<Entry> entries(List<String> ids) {
    Map<String, Deadline> byId = deadlines.findAllById(ids).stream().collect(Collectors.toMap(Deadline::id, Function.identity()));
    Map<String, List<DeadlineNotice>> told = by(notices.findByDeadlineIdInOrderBySentAt(ids), DeadlineNotice::deadlineId);
    Map<String, List<DeadlineMove>> moved = by(moves.findByDeadlineIdInOrderByMovedAt(ids), DeadlineMove::deadlineId);
    Map<String, List<DeadlineExtension>> asked = by(extensions.findByDeadlineIdInOrderByRequestedAt(ids), DeadlineExtension::deadlineId);
    Map<String, List<DeadlineFault>> wrong = by(faults.findByDeadlineIdInOrderByFoundAt(ids), DeadlineFault::deadlineId);
    return ids.stream().map(id -> new Entry(byId.get(id), told.getOrDefault(id, List.of()), moved.getOrDefault(id, List.of()),
        asked.getOrDefault(id, List.of()), wrong.getOrDefault(id, List.of()))).toList();
  }

  private static <T> Map<String, List<T>> by(List<T> rows, Function<T, String> deadline) {
    return rows.stream().collect(Collectors.groupingBy(deadline));
  }
}
