package vn.quyhoach.inspection;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface InspectionFindingRepository extends JpaRepository<InspectionFinding, String> {

  List<InspectionFinding> findByVisitIdInOrderByVisitIdAscNumberAsc(Collection<String> visitIds);
}
