package vn.quyhoach.approval;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of approved plans: who is planned for which post, by which decision. Reads only what was decided. */
@Service
@Transactional(readOnly = true)
public class PlanRegister {

  private final JdbcClient jdbc;

  PlanRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Approved entries of one unit, by post and number. */
  public List<Entry> of(String unitCode) {
    return entries("u.code = top.code", unitCode);
  }

  /** Approved entries of all units within the subtree of a unit, by unit, post and number. */
  public List<Entry> within(String unitCode) {
    return entries("u.position_low between top.position_low and top.position_high", unitCode);
  }

  private List<Entry> entries(String scope, String unitCode) {
    return jdbc.sql("""
            select u.code as unit_code, u.name as unit_name, p.title as post_title, c.full_name as full_name,
                   c.birth_date as birth_date, plan.decision_number as decision_number, plan.decided_on as decided_on,
                   plan.published_on as published_on, campaign.name as campaign_name, campaign.party_term as party_term,
                   campaign.state_term as state_term
            from unit top
            join unit u on %s
            join unit_plan plan on plan.unit_code = u.code
            join campaign on campaign.id = plan.campaign_id
            join nomination n on n.plan_id = plan.id and n.state = 'APPROVED'
            join post p on p.code = n.post_code
            join cadre c on c.code = n.cadre_code
            where top.code = :unit
            order by u.position_low, p.post_rank desc, n.number""".formatted(scope))
        .param("unit", unitCode).query(Entry.class).list();
  }

  /** One approved person for one post. */
  public record Entry(String unitCode, String unitName, String postTitle, String fullName, LocalDate birthDate,
      String decisionNumber, LocalDate decidedOn, LocalDate publishedOn, String campaignName, String partyTerm,
      String stateTerm) {}
}
