package vn.quyhoach.vetting;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface OpinionLineRepository extends JpaRepository<OpinionLine, Long> {

  List<OpinionLine> findByOpinionIdOrderById(String opinionId);

  List<OpinionLine> findByNominationIdInOrderById(Collection<String> nominationIds);
}
