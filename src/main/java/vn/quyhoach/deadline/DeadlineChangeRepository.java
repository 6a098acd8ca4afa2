package vn.quyhoach.deadline;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DeadlineChangeRepository extends JpaRepository<DeadlineChange, String> {

  /** The freezes that hold for a campaign, that of a single unit included when it is the given one. */
  @Query("""
      select change from DeadlineChange change where change.campaignId = :campaignId and change.action = 'FREEZE'
        and change.liftedBy is null and (change.unitCode is null or change.unitCode = :unitCode)
      order by change.orderedAt""")
  List<DeadlineChange> freezesOf(String campaignId, String unitCode);

  List<DeadlineChange> findByCampaignIdOrderByOrderedAt(String campaignId);
}
