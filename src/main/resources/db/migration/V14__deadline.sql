-- The truth about deadlines; timers only act on it.
create table deadline (
  plan_id varchar(36) not null primary key,
  version bigint not null,
  unit_code varchar(20) not null references unit,
  upper_unit varchar(20) not null references unit,
  first_due date not null,
  due date not null,
  first_reminder_on date not null,
  last_reminder_on date not null,
  explanation_due_on date not null,
  met_at timestamp with time zone
);

create index deadline_due on deadline (due);

create table deadline_notice (
  id varchar(36) not null primary key,
  version bigint not null,
  plan_id varchar(36) not null references deadline,
  rung varchar(30) not null,
  recipient_user varchar(64) not null,
  recipient_name varchar(300) not null,
  sent_at timestamp with time zone not null,
  acknowledged_at timestamp with time zone,
  explanation varchar(4000),
  promised_on date,
  instruction varchar(4000),
  constraint deadline_notice_once unique (plan_id, rung)
);
