package vn.quyhoach.quota;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.organisation.PostGroup;
import vn.quyhoach.regulation.Gender;

/** Reads what a plan is measured against, as of today: the posts of the unit with their holders, committee sizes, the area's people. */
@Component
class Measures {

  private final JdbcClient jdbc;
  private final Clock clock;

  Measures(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A person who holds a post. */
  record Holder(String cadreCode, String fullName, LocalDate birthDate, Gender gender) {}

  /** A post of the unit; {@code standing} when its holder sits in the standing committee. */
  record RosterPost(String code, String title, PostGroup group, boolean standing, List<Holder> holders) {}

  /** The posts of a unit by code, the highest first. */
  Map<String, RosterPost> rosterOf(String unitCode) {
    Map<String, RosterPost> roster = new LinkedHashMap<>();
    jdbc.sql("""
            select p.code, p.title, p.post_group, s.post_code as standing, c.code as cadre_code, c.full_name, c.birth_date, c.gender
            from post p
            left join standing_committee_post s on s.post_code = p.code
            left join post_holder h on h.post_code = p.code and h.valid_from <= :today and (h.valid_to is null or h.valid_to >= :today)
            left join cadre c on c.code = h.cadre_code
            where p.unit_code = :unit
            order by p.post_rank desc, p.code, c.code""")
        .param("unit", unitCode).param("today", UserZone.today(clock))
        .query(row -> {
          RosterPost post = roster.get(row.getString("code"));
          if (post == null) {
            post = new RosterPost(row.getString("code"), row.getString("title"), PostGroup.valueOf(row.getString("post_group")),
                row.getString("standing") != null, new ArrayList<>());
            roster.put(post.code(), post);
          }
          if (row.getString("cadre_code") != null) {
            post.holders().add(new Holder(row.getString("cadre_code"), row.getString("full_name"),
                row.getObject("birth_date", LocalDate.class), Gender.valueOf(row.getString("gender"))));
          }
        });
    return roster;
  }

  /** The approved sizes of a unit's committees; a committee without a decision is missing. */
  Map<Committee, Integer> committeeSizesOf(String unitCode) {
    Map<Committee, Integer> sizes = new EnumMap<>(Committee.class);
    jdbc.sql("""
            select committee, approved_size from committee_size
            where unit_code = :unit and valid_from <= :today and (valid_to is null or valid_to >= :today)
            order by valid_from""")
        .param("unit", unitCode).param("today", UserZone.today(clock))
        .query(row -> {
          sizes.put(Committee.valueOf(row.getString("committee")), row.getInt("approved_size"));
        });
    return sizes;
  }

  /** Minority people among all people of the unit's area, from the nearest unit above that has figures; empty without any. */
  Optional<Share> minorityShareOf(String unitCode) {
    return jdbc.sql("""
            select a.minority_people as count, a.people as total
            from unit u
            join unit area on area.position_low <= u.position_low and area.position_high >= u.position_high
            join area_population a on a.unit_code = area.code and a.valid_from <= :today
              and (a.valid_to is null or a.valid_to >= :today)
            where u.code = :unit
            order by area.position_low desc, area.position_high, a.valid_from desc""")
        .param("unit", unitCode).param("today", UserZone.today(clock)).query(Share.class).list().stream().findFirst();
  }

  /** Those of the given fields of study that count as science and technology. */
  Set<String> scienceMajors(Collection<String> majors) {
    return majors.isEmpty() ? Set.of() : Set.copyOf(jdbc.sql("select major from science_major where major in (:majors)")
        .param("majors", majors).query(String.class).list());
  }
}
