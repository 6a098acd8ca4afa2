package vn.quyhoach.vetting;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface VettingCheckRepository extends JpaRepository<VettingCheck, String> {

  List<VettingCheck> findByNominationIdOrderByCheckedAt(String nominationId);
}
