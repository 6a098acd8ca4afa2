package vn.quyhoach.nomination;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ImplementingDocumentRepository extends JpaRepository<ImplementingDocument, String> {

  List<ImplementingDocument> findByPlanId(String planId);
}
