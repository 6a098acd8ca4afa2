package vn.quyhoach.approval;

import org.springframework.data.jpa.repository.JpaRepository;

interface CommitteeSessionRepository extends JpaRepository<CommitteeSession, String> {

  boolean existsByCampaignIdAndUnitCodeAndState(String campaignId, String unitCode, SessionState state);
}
