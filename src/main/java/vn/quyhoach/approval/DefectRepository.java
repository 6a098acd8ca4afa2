package vn.quyhoach.approval;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface DefectRepository extends JpaRepository<Defect, String> {

  List<Defect> findByPlanIdOrderByNumber(String planId);
}
