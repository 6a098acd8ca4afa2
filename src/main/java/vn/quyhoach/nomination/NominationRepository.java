package vn.quyhoach.nomination;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface NominationRepository extends JpaRepository<Nomination, String> {

  List<Nomination> findByPlanIdOrderByNumber(String planId);

  List<Nomination> findByPlanIdInOrderByPlanIdAscNumberAsc(Collection<String> planIds);
}
