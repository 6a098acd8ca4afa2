package vn.quyhoach.vetting;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface VettingFindingRepository extends JpaRepository<VettingFinding, String> {

  List<VettingFinding> findByNominationIdOrderByRuleId(String nominationId);

  void deleteByNominationId(String nominationId);
}
