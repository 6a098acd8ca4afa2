package vn.quyhoach.workflow.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.deadline.Deadline;
import vn.quyhoach.deadline.DeadlineExtension;
import vn.quyhoach.deadline.DeadlineNotice;
import vn.quyhoach.deadline.FaultKind;
import vn.quyhoach.deadline.LadderProcess;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.regulation.RungAnswer;
import vn.quyhoach.workflow.EngineIdentity;
import vn.quyhoach.workflow.ProcessMessages;
import vn.quyhoach.workflow.campaign.CampaignEnd;
import vn.quyhoach.workflow.campaign.PlanningCampaignModel;

/** Runs {@code deadline-ladder} for every deadline, and tells whether it would do what the table says. */
@Component
class LadderProcessAdapter implements LadderProcess {

  /** A timer that is set this much later than the table says is set wrongly. */
  private static final Duration TOLERANCE = Duration.ofMinutes(1);

  private static final int TRIES = 3;

  private final ProcessMessages messages;
  private final RuntimeService runtime;
  private final ManagementService management;
  private final RepositoryService definitions;
  private final EngineIdentity identity;
  private final Campaigns campaigns;
  private final Officials officials;
  private final JdbcClient jdbc;

  LadderProcessAdapter(ProcessMessages messages, RuntimeService runtime, ManagementService management, RepositoryService definitions,
      EngineIdentity identity, Campaigns campaigns, Officials officials, JdbcClient jdbc) {
    this.messages = messages;
    this.runtime = runtime;
    this.management = management;
    this.definitions = definitions;
    this.identity = identity;
    this.campaigns = campaigns;
    this.officials = officials;
    this.jdbc = jdbc;
  }

  @Override
  public String start(Deadline deadline) {
    instance(deadline).ifPresent(old -> identity.asSystem(() -> {
      runtime.deleteProcessInstance(old.getId(), "replaced by the reconciliation");
      return null;
    }));
    return messages.start(DeadlineLadderModel.Messages.DEADLINE_OPENED, businessKey(deadline), deadline.unitCode(),
        Map.of(DeadlineLadderModel.Variables.DEADLINE_ID, deadline.id()));
  }

  /**
   * A ladder that does not wait for this message is on its way to the step that reads the table, under the same lock as the caller; it
   * finds the change there.
   */
  @Override
  public void changed(Deadline deadline) {
    identity.asSystem(() -> {
      String message = DeadlineLadderModel.Messages.DEADLINE_CHANGED;
      if (deadline.ladderId() != null
          && runtime.createEventSubscriptionQuery().processInstanceId(deadline.ladderId()).eventName(message).count() > 0) {
        runtime.createMessageCorrelation(message).processInstanceId(deadline.ladderId()).correlate();
      }
      return null;
    });
  }

  @Override
  public void ask(Deadline deadline, DeadlineNotice notice) {
    Official recipient = officials.official(notice.recipientUser().orElseThrow()).orElseThrow();
    messages.start(DeadlineNoticeModel.Messages.NOTICE_SENT, businessKey(deadline), recipient.unitCode(), Map.of(
        DeadlineNoticeModel.Variables.DEADLINE_ID, deadline.id(),
        DeadlineNoticeModel.Variables.NOTICE_ID, notice.id(),
        DeadlineNoticeModel.Variables.RECIPIENT_GROUP, recipient.role().groupId(),
        DeadlineNoticeModel.Variables.EXPLANATION_ASKED, notice.answer() == RungAnswer.EXPLANATION,
        DeadlineNoticeModel.Variables.INSTRUCTION_ASKED, notice.answer() == RungAnswer.INSTRUCTION));
  }

  @Override
  public void putBefore(Deadline deadline, DeadlineExtension extension) {
    messages.start(ExtensionDecisionModel.Messages.EXTENSION_ASKED, businessKey(deadline), deadline.upperUnit(), Map.of(
        ExtensionDecisionModel.Variables.EXTENSION_ID, extension.id(),
        ExtensionDecisionModel.Variables.DEADLINE_ID, deadline.id()));
  }

  @Override
  public void campaignEnds(String campaignCode, LocalDate lastDue) {
    Date end = CampaignEnd.after(lastDue);
    identity.asSystem(() -> {
      runtime.createProcessInstanceQuery().processDefinitionKey(PlanningCampaignModel.KEY).processInstanceBusinessKey(campaignCode).list()
          .forEach(campaign -> {
            runtime.setVariable(campaign.getId(), PlanningCampaignModel.Variables.CAMPAIGN_ENDS, end);
            management.createJobQuery().processInstanceId(campaign.getId())
                .activityId(PlanningCampaignModel.Elements.TIMER_CAMPAIGN_ENDS).timers().list()
                .forEach(timer -> management.setJobDuedate(timer.getId(), end));
          });
      return null;
    });
  }

  @Override
  public Optional<String> nextLost(Instant notTriedSince) {
    return jdbc.sql("""
            select d.id from deadline d
            where d.met_at is null and d.paused_since is null and d.next_at is not null
              and not exists (select 1 from ACT_RU_JOB j
                where j.PROCESS_INSTANCE_ID_ = d.ladder_id and j.RETRIES_ > 0 and j.SUSPENSION_STATE_ = 1
                  and (j.TYPE_ <> 'timer' or j.EXCEPTION_MSG_ is not null or j.DUEDATE_ <= d.next_at + interval '1' minute))
              and not exists (select 1 from deadline_fault f
                where f.deadline_id = d.id and f.kind <> 'RECIPIENT_MISSING' and f.repaired_at is null and f.tried_at > :since)
            order by d.next_at, d.id limit 1""")
        .param("since", OffsetDateTime.ofInstant(notTriedSince, ZoneOffset.UTC)).query(String.class).optional();
  }

  @Override
  public Optional<FaultKind> faultOf(Deadline deadline) {
    if (deadline.isMet() || deadline.isPaused() || deadline.nextRung() == null) {
      return Optional.empty();
    }
    return identity.asSystem(() -> {
      Optional<ProcessInstance> instance = instance(deadline);
      List<Job> jobs = instance.map(found -> management.createJobQuery().processInstanceId(found.getId()).list()).orElse(List.of());
      if (instance.filter(ProcessInstance::isSuspended).isPresent() || jobs.stream().anyMatch(Job::isSuspended)) {
        return Optional.of(FaultKind.SUSPENDED);
      }
      if (jobs.stream().anyMatch(job -> job.getRetries() == 0)) {
        return Optional.of(FaultKind.STEP_FAILED);
      }
      Optional<FaultKind> fault = instance.isEmpty() ? Optional.of(FaultKind.LADDER_MISSING)
          : jobs.isEmpty() ? Optional.of(FaultKind.TIMER_MISSING)
          : jobs.stream().allMatch(job -> isLate(job, deadline.nextAt())) ? Optional.of(FaultKind.TIMER_WRONG) : Optional.empty();
      return fault.map(found -> ladderMayStart() ? found : FaultKind.SUSPENDED);
    });
  }

  /** A step that failed and is to be tried again later is not late. */
  private static boolean isLate(Job job, Instant at) {
    return job.getExceptionMessage() == null && job.getDuedate() != null
        && job.getDuedate().toInstant().isAfter(at.plus(TOLERANCE));
  }

  private boolean ladderMayStart() {
    return definitions.createProcessDefinitionQuery().processDefinitionKey(DeadlineLadderModel.KEY).latestVersion().active().count() > 0;
  }

  @Override
  public void tryAgain(Deadline deadline) {
    identity.asSystem(() -> {
      management.createJobQuery().processInstanceId(deadline.ladderId()).noRetriesLeft().list()
          .forEach(job -> management.setJobRetries(job.getId(), TRIES));
      return null;
    });
  }

  private Optional<ProcessInstance> instance(Deadline deadline) {
    return deadline.ladderId() == null ? Optional.empty() : Optional.ofNullable(identity.asSystem(() ->
        runtime.createProcessInstanceQuery().processInstanceId(deadline.ladderId()).singleResult()));
  }

  /** The plan's own key ties the ladder to the unit's work; a date without a plan is found under the unit that has to act. */
  String businessKey(Deadline deadline) {
    return deadline.planId()
        .map(plan -> jdbc.sql("select business_key from unit_plan where id = :plan").param("plan", plan).query(String.class).single())
        .orElseGet(() -> campaigns.campaign(deadline.campaignId()).code() + "." + deadline.unitCode());
  }
}
