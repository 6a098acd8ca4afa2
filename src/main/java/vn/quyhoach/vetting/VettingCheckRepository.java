package vn.quyhoach.vetting;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface VettingCheckRepository extends JpaRepository<VettingCheck, String> {

  List<VettingCheck> findByNominationIdOrderByCheckedAt(String nominationId);

  List<VettingCheck> findByNominationIdInOrderByCheckedAt(Collection<String> nominationIds);
}
