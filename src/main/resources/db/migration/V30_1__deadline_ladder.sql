-- The ladder of accountability: how far each deadline has come, who was told what, and every change of a date.
alter table deadline drop column first_reminder_on;
alter table deadline drop column last_reminder_on;
alter table deadline drop column explanation_due_on;

-- Counts the dates that have been given: the ladder of a new date is climbed anew.
alter table deadline add column round integer default 0 not null;
alter table deadline add column next_rung varchar(40);
alter table deadline add column next_at timestamp with time zone;
alter table deadline add column ladder_id varchar(64);
alter table deadline add column freeze_id varchar(36);
alter table deadline add column freeze_number varchar(60);
alter table deadline add column freeze_date date;
alter table deadline add column freeze_reason varchar(1000);

create index deadline_of_subject on deadline (subject_id);
create index deadline_next on deadline (next_at);

create table deadline_notice_of_round (
  id varchar(36) not null primary key,
  version bigint not null,
  deadline_id varchar(36) not null references deadline,
  round integer not null,
  rung varchar(40) not null,
  name varchar(200) not null,
  text varchar(1000) not null,
  due date not null,
  answer varchar(20) not null,
  answer_by timestamp with time zone,
  recipient_unit varchar(20),
  recipient_user varchar(64),
  recipient_name varchar(300) not null,
  sent_at timestamp with time zone not null,
  acknowledged_at timestamp with time zone,
  answered_by varchar(64),
  answered_by_name varchar(300),
  explanation varchar(4000),
  promised_on date,
  instruction varchar(4000),
  constraint deadline_notice_once unique (deadline_id, round, rung)
);

insert into deadline_notice_of_round (id, version, deadline_id, round, rung, name, text, due, answer, recipient_user, recipient_name,
  sent_at, acknowledged_at, explanation, promised_on, instruction)
select notice.id, notice.version, notice.deadline_id, 0, notice.rung, notice.rung, '', deadline.due,
  case notice.rung when 'NOTICE_TO_HEAD' then 'EXPLANATION' when 'REPORT_TO_UPPER_LEVEL' then 'INSTRUCTION' else 'NONE' end,
  notice.recipient_user, notice.recipient_name, notice.sent_at, notice.acknowledged_at, notice.explanation, notice.promised_on,
  notice.instruction
from deadline_notice notice join deadline on deadline.id = notice.deadline_id;

drop table deadline_notice;
alter table deadline_notice_of_round rename to deadline_notice;

-- A request for more time and what became of it.
create table deadline_extension (
  id varchar(36) not null primary key,
  version bigint not null,
  deadline_id varchar(36) not null references deadline,
  due date not null,
  proposed_due date not null,
  reason varchar(4000) not null,
  requested_by varchar(64) not null,
  requested_by_name varchar(300) not null,
  requested_at timestamp with time zone not null,
  granted boolean,
  granted_due date,
  opinion varchar(4000),
  decided_by varchar(64),
  decided_by_name varchar(300),
  decided_at timestamp with time zone
);

create index deadline_extension_of on deadline_extension (deadline_id, requested_at);

-- What the campaign orders for many deadlines at once, by a document.
create table deadline_change (
  id varchar(36) not null primary key,
  version bigint not null,
  campaign_id varchar(36) not null references campaign,
  action varchar(20) not null,
  wave_number integer,
  unit_code varchar(20) references unit,
  new_due date,
  basis_number varchar(60) not null,
  basis_date date not null,
  reason varchar(1000) not null,
  ordered_by varchar(64) not null,
  ordered_by_name varchar(300) not null,
  ordered_at timestamp with time zone not null,
  lifted_by varchar(36) references deadline_change,
  applied_at timestamp with time zone,
  applied_count integer not null
);

create index deadline_change_of on deadline_change (campaign_id, action);

-- Every date a deadline has had after its first: both days, who and why.
create table deadline_move (
  id varchar(36) not null primary key,
  deadline_id varchar(36) not null references deadline,
  cause varchar(20) not null,
  due_before date not null,
  due date not null,
  paused_since date,
  basis_number varchar(60),
  basis_date date,
  reason varchar(4000),
  moved_by varchar(64) not null,
  moved_by_name varchar(300) not null,
  moved_at timestamp with time zone not null,
  change_id varchar(36) references deadline_change,
  extension_id varchar(36) references deadline_extension
);

create index deadline_move_of on deadline_move (deadline_id, moved_at);
create index deadline_move_by_change on deadline_move (change_id, deadline_id);

-- What was wrong with data or clocks, and when it was mended.
create table deadline_fault (
  id varchar(36) not null primary key,
  version bigint not null,
  deadline_id varchar(36) not null references deadline,
  kind varchar(30) not null,
  detail varchar(400) not null,
  found_at timestamp with time zone not null,
  tried_at timestamp with time zone not null,
  repaired_at timestamp with time zone
);

create index deadline_fault_of on deadline_fault (deadline_id, found_at);
