package vn.quyhoach.inspection;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface InspectionVisitRepository extends JpaRepository<InspectionVisit, String> {

  List<InspectionVisit> findByInspectionIdOrderByPosition(String inspectionId);
}
