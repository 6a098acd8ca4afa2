package vn.quyhoach.nomination;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface PlanReviewEntryRepository extends JpaRepository<PlanReviewEntry, String> {

  List<PlanReviewEntry> findByPlanId(String planId);
}
