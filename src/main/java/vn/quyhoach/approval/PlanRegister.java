package vn.quyhoach.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.calendar.UserZone;

/**
 * The register of approved plans: who is planned for which post, by which decision, and who left by which one. Reads only what was
 * decided, as of any day.
 */
@Service
@Transactional(readOnly = true)
public class PlanRegister {

  private final JdbcClient jdbc;
  private final Clock clock;

  PlanRegister(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What of the register is wanted.
   *
   * @param asOf the day as of which entries are in force
   * @param withFormer whether those who have left by then are shown too
   */
  public record View(LocalDate asOf, boolean withFormer) {}

  /** Entries in force today of one unit, by post and number. */
  public List<Entry> of(String unitCode) {
    return of(unitCode, new View(UserZone.today(clock), false));
  }

  /** Entries of one unit, by post and number. */
  public List<Entry> of(String unitCode, View view) {
    return entries("u.code = top.code", unitCode, view);
  }

  /** Entries in force today of all units within the subtree of a unit, by unit, post and number. */
  public List<Entry> within(String unitCode) {
    return within(unitCode, new View(UserZone.today(clock), false));
  }

  /** Entries of all units within the subtree of a unit, by unit, post and number. */
  public List<Entry> within(String unitCode, View view) {
    return entries("u.position_low between top.position_low and top.position_high", unitCode, view);
  }

  private List<Entry> entries(String scope, String unitCode, View view) {
    return jdbc.sql("""
            select u.code as unit_code, u.name as unit_name, e.entry_number as number, e.post_title as post_title, c.code as cadre_code,
                   c.full_name as full_name, c.birth_date as birth_date, e.decision_number as decision_number, e.decided_on as decided_on,
                   plan.published_on as published_on, campaign.name as campaign_name, e.term as party_term, e.state_term as state_term,
                   case when e.removed_on <= :asOf then e.removed_on end as removed_on,
                   case when e.removed_on <= :asOf then e.removal_number end as removal_number,
                   case when e.removed_on <= :asOf then e.removal_reason end as removal_reason
            from unit top
            join unit u on %s
            join current_plan_entry e on e.unit_code = u.code
            join post p on p.code = e.post_code
            join cadre c on c.code = e.cadre_code
            left join nomination n on n.id = e.nomination_id
            left join unit_plan plan on plan.id = n.plan_id
            left join campaign on campaign.id = plan.campaign_id
            where top.code = :unit and coalesce(e.entered_on, e.decided_on) <= :asOf
              and (:withFormer or e.removed_on is null or e.removed_on > :asOf)
            order by u.position_low, e.term desc, p.post_rank desc, e.entry_number""".formatted(scope))
        .param("unit", unitCode).param("asOf", view.asOf()).param("withFormer", view.withFormer()).query(Entry.class).list();
  }

  /**
   * One person for one post.
   *
   * @param number number of the entry in its unit
   * @param publishedOn day on which the decision was published; null before, and for entries that were imported
   * @param campaignName the campaign that the entry came from; null for one that was imported
   * @param stateTerm null where the decision names only the Party's term
   * @param removedOn day of the decision that ended the entry; null as long as it is in force
   */
  public record Entry(String unitCode, String unitName, int number, String postTitle, String cadreCode, String fullName,
      LocalDate birthDate, String decisionNumber, LocalDate decidedOn, LocalDate publishedOn, String campaignName, String partyTerm,
      String stateTerm, LocalDate removedOn, String removalNumber, String removalReason) {

    /** Whether the entry is in force on the day that was asked for. */
    public boolean isInForce() {
      return removedOn == null;
    }

    /** The terms as people read them; an imported entry names the Party's only. */
    public String terms() {
      return stateTerm == null ? partyTerm : partyTerm + "; " + stateTerm;
    }

    /** Whether the entry was approved in a campaign that is kept here. */
    public boolean isApprovedHere() {
      return campaignName != null;
    }
  }
}
