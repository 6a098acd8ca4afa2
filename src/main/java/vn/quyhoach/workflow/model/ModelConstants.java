package vn.quyhoach.workflow.model;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.quyhoach.workflow.appraisal.CandidateVettingModel;
import vn.quyhoach.workflow.appraisal.DossierAppraisalModel;
import vn.quyhoach.workflow.appraisal.VettingOpinionModel;
import vn.quyhoach.workflow.campaign.PlanningCampaignModel;
import vn.quyhoach.workflow.conclusion.ConclusionAcknowledgementModel;
import vn.quyhoach.workflow.conference.BallotCountModel;
import vn.quyhoach.workflow.conference.BallotRecountModel;
import vn.quyhoach.workflow.conference.ConferenceModel;
import vn.quyhoach.workflow.deadline.DeadlineChangeModel;
import vn.quyhoach.workflow.deadline.DeadlineExtensionModel;
import vn.quyhoach.workflow.deadline.DeadlineLadderModel;
import vn.quyhoach.workflow.deadline.DeadlineNoticeModel;
import vn.quyhoach.workflow.deadline.DeadlineReconciliationModel;
import vn.quyhoach.workflow.deadline.ExtensionDecisionModel;
import vn.quyhoach.workflow.followup.FollowUpModel;
import vn.quyhoach.workflow.followup.FollowUpReviewModel;
import vn.quyhoach.workflow.guidance.DifficultyGuidanceModel;
import vn.quyhoach.workflow.inspection.InspectionModel;
import vn.quyhoach.workflow.nomination.NominationAgencyModel;
import vn.quyhoach.workflow.nomination.NominationCommitteeModel;
import vn.quyhoach.workflow.notification.NotificationDigestModel;
import vn.quyhoach.workflow.notification.NotificationDispatchModel;
import vn.quyhoach.workflow.planning.BottomUpWaiverModel;
import vn.quyhoach.workflow.planning.PlanReviewModel;
import vn.quyhoach.workflow.planning.UnitPlanningModel;
import vn.quyhoach.workflow.removal.PlanRemovalModel;
import vn.quyhoach.workflow.removal.RemovalRequestModel;
import vn.quyhoach.workflow.session.DecisionReconsiderationModel;
import vn.quyhoach.workflow.session.StandingCommitteeSessionModel;

/** What the constants classes say about a process, so that it can be compared with the model. */
final class ModelConstants {

  private static final Map<String, Class<?>> CLASSES = new LinkedHashMap<>();

  static {
    List.of(PlanningCampaignModel.class, UnitPlanningModel.class, PlanReviewModel.class,
            BottomUpWaiverModel.class, NominationCommitteeModel.class, NominationAgencyModel.class,
            ConferenceModel.class, BallotCountModel.class, BallotRecountModel.class, DossierAppraisalModel.class, CandidateVettingModel.class, VettingOpinionModel.class,
            StandingCommitteeSessionModel.class, DecisionReconsiderationModel.class, DeadlineLadderModel.class, DeadlineNoticeModel.class,
            DeadlineExtensionModel.class, ExtensionDecisionModel.class, DeadlineChangeModel.class, DeadlineReconciliationModel.class,
            InspectionModel.class, FollowUpModel.class, FollowUpReviewModel.class, ConclusionAcknowledgementModel.class, DifficultyGuidanceModel.class,
            PlanRemovalModel.class, RemovalRequestModel.class, NotificationDispatchModel.class, NotificationDigestModel.class)
        .forEach(type -> CLASSES.put(key(type), type));
  }

  private ModelConstants() {
  }

  /** Keys of all processes that have constants. */
  static Set<String> keys() {
    return CLASSES.keySet();
  }

  static Set<String> elements(String key) {
    return values(key, "Elements");
  }

  static Set<String> variables(String key) {
    return values(key, "Variables");
  }

  static Set<String> messages(String key) {
    return values(key, "Messages");
  }

  private static Set<String> values(String key, String group) {
    Class<?> type = CLASSES.get(key);
    if (type == null) {
      return Set.of();
    }
    Set<String> values = new TreeSet<>();
    Arrays.stream(type.getDeclaredClasses())
        .filter(nested -> nested.getSimpleName().equals(group))
        .flatMap(nested -> Arrays.stream(nested.getFields()))
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .forEach(field -> values.add(value(field)));
    return values;
  }

  private static String key(Class<?> type) {
    try {
      return value(type.getField("KEY"));
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(type + " has no KEY", e);
    }
  }

  private static String value(Field field) {
    try {
      return (String) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(field.toString(), e);
    }
  }
}
