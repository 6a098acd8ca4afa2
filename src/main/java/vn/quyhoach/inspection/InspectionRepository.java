package vn.quyhoach.inspection;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface InspectionRepository extends JpaRepository<Inspection, String> {

  int countByCampaignId(String campaignId);

  List<Inspection> findByCampaignIdOrderByBusinessKey(String campaignId);
}
