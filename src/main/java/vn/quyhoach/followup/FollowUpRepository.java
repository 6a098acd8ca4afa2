package vn.quyhoach.followup;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import vn.quyhoach.organisation.Role;

interface FollowUpRepository extends JpaRepository<FollowUp, String> {

  Optional<FollowUp> findByKindAndSourceIdAndUnitCodeAndActingRole(FollowUpKind kind, String sourceId, String unitCode, Role actingRole);

  List<FollowUp> findBySourceIdInOrderByBusinessKey(Collection<String> sourceIds);

  int countByCampaignIdAndUnitCode(String campaignId, String unitCode);
}
