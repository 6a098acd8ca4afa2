package vn.quyhoach.quota;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.regulation.PostLevels;
import vn.quyhoach.regulation.RulePin;

/**
 * Counts for how many posts of one level each person stands in the lists of a campaign, over all of its units (R50-QTY-2). In a review
 * whoever stays in the plan from before counts too.
 *
 * <p>A person's row is locked before it is read, rows of several people always in the order of their codes, and stays locked until
 * the step that changes the names commits. So of two units that name the same person at the same moment the second sees what the
 * first one took. Two that name somebody for the very first time may both try to create the row; the database lets one of them
 * through, and the other one's step is tried again by whoever runs it (form gateway, job executor).
 */
@Service
public class PersonQuotas {

  /** Names that take a place, in the words of the table of nominations. */
  private static final String TAKES_A_PLACE = "n.state in ('LISTED', 'APPROVED', 'DEFERRED', 'RECONSIDERED')";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final PostLevels levels;

  PersonQuotas(JdbcClient jdbc, JdbcTemplate batches, PostLevels levels) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.levels = levels;
  }

  /**
   * Takes or gives back places, under lock.
   *
   * @param changes how many places more (or, below zero, fewer) each person has, by code; may hold zeros, for people who must be
   *     locked all the same
   * @return how many places each of these people has afterwards, over all units; whoever finds it too many refuses, and the
   *     caller's transaction takes everything back
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<String, Integer> change(String campaignId, String level, Map<String, Integer> changes) {
    Map<String, Integer> wanted = new TreeMap<>(changes);
    if (wanted.isEmpty()) {
      return Map.of();
    }
    Map<String, Integer> posts = new HashMap<>();
    read(campaignId, level, wanted.keySet(), " order by cadre_code for update").forEach(row -> posts.put(row.cadreCode(), row.posts()));
    List<String> unknown = wanted.keySet().stream().filter(code -> !posts.containsKey(code)).toList();
    if (!unknown.isEmpty()) {
      batches.batchUpdate("insert into person_quota (campaign_id, cadre_code, post_level, posts) values (?, ?, ?, ?)",
          unknown.stream().map(code -> new Object[] {campaignId, code, level, Math.max(0, wanted.get(code))}).toList());
    }
    List<Object[]> changed = new ArrayList<>();
    wanted.forEach((code, change) -> {
      int after = posts.getOrDefault(code, 0) + change;
      if (after < 0) {
        throw new IllegalStateException("More places of " + code + " are given back than were taken");
      }
      if (posts.containsKey(code) && change != 0) {
        changed.add(new Object[] {after, campaignId, code, level});
      }
      posts.put(code, after);
    });
    if (!changed.isEmpty()) {
      batches.batchUpdate("update person_quota set posts = ? where campaign_id = ? and cadre_code = ? and post_level = ?", changed);
    }
    return posts;
  }

  /** How many places each of these people has now, over all units; whoever has none is left out. */
  @Transactional(readOnly = true)
  public Map<String, Integer> taken(String campaignId, String level, Collection<String> cadreCodes) {
    Map<String, Integer> posts = new HashMap<>();
    if (!cadreCodes.isEmpty()) {
      read(campaignId, level, cadreCodes, "").forEach(row -> posts.put(row.cadreCode(), row.posts()));
    }
    return posts;
  }

  /** Where a person's places at a level are taken in other plans than the given one: post and unit, for a message. */
  @Transactional(readOnly = true)
  public List<String> elsewhere(PlanUnderCheck plan, String level, String cadreCode) {
    return jdbc.sql("""
            select p.title, u.name, own.tier
            from nomination n
            join unit_plan own on own.id = n.plan_id and own.campaign_id = :campaign and own.id <> :plan
            join post p on p.code = n.post_code
            join unit u on u.code = own.unit_code
            where n.cadre_code = :cadre and %s
            order by u.code, n.number""".formatted(TAKES_A_PLACE))
        .param("campaign", plan.campaignId()).param("plan", plan.planId()).param("cadre", cadreCode)
        .query((row, index) -> level.equals(levels.of(plan.rules(), row.getString("tier")).code())
            ? "«" + row.getString("title") + "» (" + row.getString("name") + ")" : "")
        .list().stream().filter(place -> !place.isEmpty()).toList();
  }

  /**
   * Compares the counters of a campaign with its names.
   *
   * @return each person and level whose counter is wrong, with both numbers; empty when all is well
   */
  @Transactional(readOnly = true)
  public List<Difference> differences(String campaignId, RulePin rules) {
    Map<Key, Integer> counted = counted(campaignId, rules);
    Map<Key, Integer> stored = new TreeMap<>();
    jdbc.sql("select cadre_code, post_level, posts from person_quota where campaign_id = :campaign").param("campaign", campaignId)
        .query(row -> {
          stored.put(new Key(row.getString("cadre_code"), row.getString("post_level")), row.getInt("posts"));
        });
    Map<Key, Integer> all = new TreeMap<>(counted);
    stored.forEach(all::putIfAbsent);
    return all.keySet().stream()
        .map(key -> new Difference(key.cadreCode(), key.level(), stored.getOrDefault(key, 0), counted.getOrDefault(key, 0)))
        .filter(difference -> difference.stored() != difference.counted()).toList();
  }

  /**
   * Counts every name of a campaign anew and sets the counters to what was found; for after a repair by hand.
   *
   * @return what was put right
   */
  @Transactional
  public List<Difference> rebuild(String campaignId, RulePin rules) {
    jdbc.sql("select cadre_code from person_quota where campaign_id = :campaign order by cadre_code, post_level for update")
        .param("campaign", campaignId).query(String.class).list();
    List<Difference> differences = differences(campaignId, rules);
    for (Difference wrong : differences) {
      int updated = jdbc.sql("""
              update person_quota set posts = :posts
              where campaign_id = :campaign and cadre_code = :cadre and post_level = :level""")
          .param("posts", wrong.counted()).param("campaign", campaignId).param("cadre", wrong.cadreCode())
          .param("level", wrong.level()).update();
      if (updated == 0) {
        jdbc.sql("insert into person_quota (campaign_id, cadre_code, post_level, posts) values (:campaign, :cadre, :level, :posts)")
            .param("posts", wrong.counted()).param("campaign", campaignId).param("cadre", wrong.cadreCode())
            .param("level", wrong.level()).update();
      }
    }
    return differences;
  }

  private Map<Key, Integer> counted(String campaignId, RulePin rules) {
    Map<Key, Integer> counted = new TreeMap<>();
    Map<String, String> levelOfTier = new HashMap<>();
    jdbc.sql("""
            select n.cadre_code, own.tier, count(*) as names
            from nomination n join unit_plan own on own.id = n.plan_id
            where own.campaign_id = :campaign and %s
            group by n.cadre_code, own.tier
            union all
            select kept.cadre_code, own.tier, count(*) as names
            from unit_plan own
            join campaign c on c.id = own.campaign_id and c.kind = 'REVIEW'
            join plan_review_entry r on r.plan_id = own.id and r.outcome = 'CARRY_OVER'
            join current_plan_entry kept on kept.unit_code = own.unit_code and kept.entry_number = r.entry_number
            where own.campaign_id = :campaign
            group by kept.cadre_code, own.tier""".formatted(TAKES_A_PLACE))
        .param("campaign", campaignId)
        .query(row -> {
          String level = levelOfTier.computeIfAbsent(row.getString("tier"), tier -> levels.of(rules, tier).code());
          counted.merge(new Key(row.getString("cadre_code"), level), row.getInt("names"), Integer::sum);
        });
    return counted;
  }

  private List<Row> read(String campaignId, String level, Collection<String> cadreCodes, String how) {
    return jdbc.sql("""
            select cadre_code, posts from person_quota
            where campaign_id = :campaign and post_level = :level and cadre_code in (:cadres)""" + how)
        .param("campaign", campaignId).param("level", level).param("cadres", cadreCodes).query(Row.class).list();
  }

  /** A counter that does not say what the names say. */
  public record Difference(String cadreCode, String level, int stored, int counted) {}

  private record Row(String cadreCode, int posts) {}

  private record Key(String cadreCode, String level) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      int byCadre = cadreCode.compareTo(other.cadreCode);
      return byCadre != 0 ? byCadre : level.compareTo(other.level);
    }
  }
}
