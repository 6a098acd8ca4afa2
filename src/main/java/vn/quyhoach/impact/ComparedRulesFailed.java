package vn.quyhoach.impact;

import vn.quyhoach.regulation.RuleTableException;

/** The rules that were compared with gave no usable answer; the campaign's own rules did. */
class ComparedRulesFailed extends RuntimeException {

  ComparedRulesFailed(RuleTableException unanswered) {
    super(unanswered.getMessage(), unanswered);
  }
}
