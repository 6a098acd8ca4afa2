create table unit_plan (
  id varchar(36) not null primary key,
  version bigint not null,
  campaign_id varchar(36) not null references campaign,
  business_key varchar(60) not null unique,
  unit_code varchar(20) not null references unit,
  tier varchar(30) not null,
  nomination_procedure varchar(20) not null,
  approving_unit varchar(20) not null references unit,
  state varchar(20) not null,
  nomination_round integer not null,
  return_round integer not null,
  awaiting_lower_levels boolean not null,
  source_evaluated_on date,
  source_minutes_number varchar(60),
  proposed_by varchar(200),
  submission_number varchar(60),
  submitted_on date,
  supplement_number varchar(60),
  supplemented_on date,
  rework_reason varchar(4000),
  decision_number varchar(60),
  decided_on date,
  published_on date,
  publication_place varchar(200),
  publication_manner varchar(20),
  constraint unit_plan_once unique (campaign_id, unit_code)
);

create index unit_plan_approving on unit_plan (approving_unit, state);

create table implementing_document (
  id varchar(36) not null primary key,
  plan_id varchar(36) not null references unit_plan,
  number varchar(60) not null,
  issued_on date not null,
  title varchar(500) not null
);

create index implementing_document_plan on implementing_document (plan_id);

create table source_evaluation (
  id varchar(36) not null primary key,
  plan_id varchar(36) not null references unit_plan,
  cadre_code varchar(30) not null references cadre,
  result varchar(20) not null,
  evaluation_comment varchar(4000),
  constraint source_evaluation_once unique (plan_id, cadre_code)
);

create table plan_review_entry (
  id varchar(36) not null primary key,
  plan_id varchar(36) not null references unit_plan,
  entry_number integer not null,
  outcome varchar(20) not null,
  reason varchar(4000),
  constraint plan_review_entry_once unique (plan_id, entry_number)
);

create table nomination (
  id varchar(36) not null primary key,
  version bigint not null,
  plan_id varchar(36) not null references unit_plan,
  number integer not null,
  round integer not null,
  post_code varchar(40) not null references post,
  cadre_code varchar(30) not null references cadre,
  justification varchar(4000) not null,
  state varchar(20) not null,
  last_votes integer,
  last_base integer,
  remark varchar(4000),
  constraint nomination_number unique (plan_id, number)
);

-- A unit that may submit before its lower levels are decided, by which document and why (S13).
create table bottom_up_waiver (
  plan_id varchar(36) not null primary key references unit_plan,
  reason varchar(4000) not null,
  basis_number varchar(60) not null,
  basis_date date not null,
  decided_by varchar(64) not null
);
