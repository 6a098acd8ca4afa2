package vn.quyhoach.vetting;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface FactVerdictRepository extends JpaRepository<FactVerdict, Long> {

  List<FactVerdict> findByNominationIdOrderById(String nominationId);

  List<FactVerdict> findByNominationIdInOrderById(Collection<String> nominationIds);
}
