package vn.quyhoach.nomination;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.regulation.SourceEvaluation;

/** The names of many plans at once, for whoever looks at a whole campaign instead of one unit's work. */
@Service
@Transactional(readOnly = true)
public class CampaignNames {

  private final NominationRepository nominations;
  private final SourceEvaluationEntryRepository evaluations;

  CampaignNames(NominationRepository nominations, SourceEvaluationEntryRepository evaluations) {
    this.nominations = nominations;
    this.evaluations = evaluations;
  }

  /** All names of several plans in one query, by plan and number. */
  public List<Nomination> ofPlans(Collection<String> planIds) {
    return nominations.findByPlanIdInOrderByPlanIdAscNumberAsc(planIds);
  }

  /** What the units' evaluations said, as the rules ask for it, by plan and cadre; who was not evaluated is left out. */
  public Map<String, Map<String, SourceEvaluation>> sourceEvaluationsOf(Collection<String> planIds) {
    return evaluations.findByPlanIdIn(planIds).stream().collect(groupingBy(SourceEvaluationEntry::planId,
        toMap(SourceEvaluationEntry::cadreCode, entry -> SourceEvaluation.valueOf(entry.result().name()))));
  }
}
