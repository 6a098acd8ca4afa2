-- Something that a unit was told to do by a date, what it reported and whether that was accepted (S50, S51).
create table follow_up (
  id varchar(36) not null primary key,
  version bigint not null,
  kind varchar(20) not null,
  source_id varchar(36) not null,
  campaign_id varchar(36) not null references campaign,
  business_key varchar(80) not null unique,
  plan_id varchar(36) references unit_plan,
  unit_code varchar(16) not null references unit,
  assigner_unit varchar(16) not null references unit,
  acting_role varchar(20) not null,
  title varchar(300) not null,
  requirement varchar(4000) not null,
  first_due date not null,
  due date not null,
  round integer not null,
  state varchar(20) not null,
  assigned_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  constraint follow_up_once unique (kind, source_id, unit_code, acting_role)
);

create index follow_up_campaign on follow_up (campaign_id, unit_code);

-- One answer to a follow-up; rounds count from 1, a round that is not accepted is followed by another with a new date.
create table follow_up_round (
  follow_up_id varchar(36) not null references follow_up,
  round integer not null,
  due date not null,
  report varchar(4000) not null,
  done_on date not null,
  reported_by varchar(64) not null,
  reported_at timestamp with time zone not null,
  verdict varchar(20),
  reason varchar(4000),
  reviewed_by varchar(64),
  reviewed_at timestamp with time zone,
  primary key (follow_up_id, round)
);

create table inspection (
  id varchar(36) not null primary key,
  version bigint not null,
  business_key varchar(60) not null unique,
  campaign_id varchar(36) not null references campaign,
  unit_code varchar(16) not null references unit,
  title varchar(200) not null,
  state varchar(20) not null,
  opened_at timestamp with time zone not null,
  purpose varchar(4000),
  from_date date,
  to_date date,
  proposed_by varchar(64),
  return_reason varchar(4000),
  decision_number varchar(60),
  decided_on date,
  signer varchar(200),
  established_at timestamp with time zone,
  report_number varchar(60),
  reported_on date,
  conclusion varchar(4000),
  recommendation varchar(4000),
  concluded_at timestamp with time zone
);

create index inspection_campaign on inspection (campaign_id);

-- Name and position as they were when the team was proposed.
create table inspection_member (
  inspection_id varchar(36) not null references inspection,
  position_in_team integer not null,
  user_id varchar(64) not null,
  full_name varchar(100) not null,
  position_title varchar(300) not null,
  primary key (inspection_id, position_in_team)
);

create table inspection_visit (
  id varchar(36) not null primary key,
  version bigint not null,
  inspection_id varchar(36) not null references inspection,
  plan_id varchar(36) not null references unit_plan,
  unit_code varchar(16) not null references unit,
  position_in_plan integer not null,
  risk_points integer not null,
  risk_reasons varchar(4000) not null,
  chosen_because varchar(1000),
  state varchar(20) not null,
  visited_from date,
  visited_to date,
  met_with varchar(1000),
  documents_seen varchar(4000),
  not_visited_because varchar(1000),
  recorded_by varchar(64),
  recorded_at timestamp with time zone,
  constraint inspection_visit_once unique (inspection_id, unit_code)
);

-- A person is named by code only.
create table inspection_finding (
  id varchar(36) not null primary key,
  visit_id varchar(36) not null references inspection_visit,
  number integer not null,
  severity varchar(20) not null,
  step varchar(20) not null,
  person_code varchar(32) references cadre,
  text varchar(4000) not null,
  remedy varchar(4000),
  due date,
  constraint inspection_finding_number unique (visit_id, number)
);

-- The points of a notice of conclusion that somebody has to carry out by a date.
create table conclusion_point (
  id varchar(36) not null primary key,
  campaign_id varchar(36) not null references campaign,
  number integer not null,
  text varchar(4000) not null,
  addressee varchar(40) not null,
  due date not null,
  constraint conclusion_point_number unique (campaign_id, number)
);

-- Whom a notice of conclusion went to, and who has acknowledged it.
create table conclusion_addressee (
  campaign_id varchar(36) not null references campaign,
  unit_code varchar(16) not null references unit,
  sent_at timestamp with time zone not null,
  acknowledged_at timestamp with time zone,
  acknowledged_by varchar(64),
  note varchar(4000),
  primary key (campaign_id, unit_code)
);
