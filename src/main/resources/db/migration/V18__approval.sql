create table dossier_intake (
  plan_id varchar(36) not null primary key references unit_plan,
  receipt_number varchar(60) not null,
  received_on date not null,
  note varchar(4000),
  received_by varchar(64) not null
);

create table defect (
  id varchar(36) not null primary key,
  version bigint not null,
  plan_id varchar(36) not null references unit_plan,
  return_round integer not null,
  number integer not null,
  nomination_id varchar(36) references nomination,
  text varchar(4000) not null,
  answer varchar(4000),
  answered_at timestamp with time zone,
  constraint defect_number unique (plan_id, number)
);

-- Intake of the unit's answers after each return, counted from 1.
create table supplement_intake (
  plan_id varchar(36) not null references unit_plan,
  return_round integer not null,
  received_on date not null,
  note varchar(4000),
  received_by varchar(64) not null,
  primary key (plan_id, return_round)
);

-- What the board concluded on a dossier, with the number of returns before it.
create table appraisal (
  plan_id varchar(36) not null references unit_plan,
  return_round integer not null,
  conclusion varchar(20) not null,
  opinion varchar(4000) not null,
  concluded_by varchar(64) not null,
  primary key (plan_id, return_round)
);

create table appraisal_proposal (
  nomination_id varchar(36) not null primary key references nomination,
  proposal varchar(20) not null,
  note varchar(4000)
);

create table committee_session (
  id varchar(36) not null primary key,
  version bigint not null,
  campaign_id varchar(36) not null references campaign,
  unit_code varchar(16) not null references unit,
  state varchar(20) not null,
  agenda_open boolean,
  held_on date,
  place varchar(200),
  chair varchar(200),
  members integer,
  present integer,
  act_number varchar(60),
  act_issued_on date,
  act_signer varchar(200),
  -- One agenda is open per committee; nulls do not collide.
  constraint committee_session_open_once unique (campaign_id, unit_code, agenda_open)
);

create index committee_session_unit on committee_session (campaign_id, unit_code, state);

-- A list is on one agenda only.
create table session_list (
  session_id varchar(36) not null references committee_session,
  plan_id varchar(36) not null unique references unit_plan,
  primary key (session_id, plan_id)
);

create table session_decision (
  session_id varchar(36) not null references committee_session,
  nomination_id varchar(36) not null references nomination,
  decision varchar(20) not null,
  reason varchar(4000),
  primary key (session_id, nomination_id)
);
