-- One mechanism for every date somebody answers for: until now a deadline belonged to a plan and there was one per plan.
create table deadline_of_kind (
  id varchar(36) not null primary key,
  version bigint not null,
  kind varchar(20) not null,
  subject_id varchar(64) not null,
  campaign_id varchar(36) not null references campaign,
  plan_id varchar(36),
  unit_code varchar(20) not null references unit,
  role varchar(20) not null,
  upper_unit varchar(20) not null references unit,
  title varchar(400) not null,
  pack varchar(20) not null,
  rungs_version integer,
  first_due date not null,
  due date not null,
  opened_at timestamp with time zone not null,
  met_at timestamp with time zone,
  paused_since date,
  pause_number varchar(60),
  pause_date date,
  pause_reason varchar(1000),
  first_reminder_on date,
  last_reminder_on date,
  explanation_due_on date,
  constraint deadline_once_per_subject unique (kind, subject_id)
);

insert into deadline_of_kind (id, version, kind, subject_id, campaign_id, plan_id, unit_code, role, upper_unit, title, pack,
  first_due, due, opened_at, met_at, first_reminder_on, last_reminder_on, explanation_due_on)
select old.plan_id, old.version, 'SUBMISSION', old.plan_id, plan.campaign_id, old.plan_id, old.unit_code, 'HEAD', old.upper_unit,
  'Trình quy hoạch', campaign.pack, old.first_due, old.due, current_timestamp, old.met_at, old.first_reminder_on, old.last_reminder_on,
  old.explanation_due_on
from deadline old join unit_plan plan on plan.id = old.plan_id join campaign on campaign.id = plan.campaign_id;

create table deadline_notice_of_kind (
  id varchar(36) not null primary key,
  version bigint not null,
  deadline_id varchar(36) not null references deadline_of_kind,
  rung varchar(30) not null,
  recipient_user varchar(64) not null,
  recipient_name varchar(300) not null,
  sent_at timestamp with time zone not null,
  acknowledged_at timestamp with time zone,
  explanation varchar(4000),
  promised_on date,
  instruction varchar(4000),
  constraint deadline_notice_once_per_rung unique (deadline_id, rung)
);

insert into deadline_notice_of_kind (id, version, deadline_id, rung, recipient_user, recipient_name, sent_at, acknowledged_at,
  explanation, promised_on, instruction)
select id, version, plan_id, rung, recipient_user, recipient_name, sent_at, acknowledged_at, explanation, promised_on, instruction
from deadline_notice;

drop table deadline_notice;
drop table deadline;
alter table deadline_of_kind rename to deadline;
alter table deadline_notice_of_kind rename to deadline_notice;

create index deadline_of_plan on deadline (plan_id, kind);
create index deadline_of_unit on deadline (unit_code, kind);
create index deadline_open on deadline (campaign_id, kind, met_at);
