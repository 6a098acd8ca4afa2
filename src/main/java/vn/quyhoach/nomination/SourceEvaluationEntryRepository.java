package vn.quyhoach.nomination;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface SourceEvaluationEntryRepository extends JpaRepository<SourceEvaluationEntry, String> {

  List<SourceEvaluationEntry> findByPlanId(String planId);

  List<SourceEvaluationEntry> findByPlanIdIn(Collection<String> planIds);
}
