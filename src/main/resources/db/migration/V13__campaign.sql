create table campaign (
  id varchar(36) not null primary key,
  version bigint not null,
  code varchar(20) not null unique,
  name varchar(200) not null,
  unit_code varchar(20) not null references unit,
  kind varchar(20) not null,
  state varchar(20) not null,
  party_term varchar(9),
  state_term varchar(9),
  pack varchar(20),
  age_reference_date date,
  basis_number varchar(60),
  basis_date date,
  basis_issuer varchar(200),
  adoption_number varchar(60),
  adopted_on date,
  adoption_signer varchar(200),
  disseminated_on date,
  dissemination_manner varchar(20),
  dissemination_audience varchar(4000),
  dissemination_attendees integer,
  summary varchar(4000),
  conclusion_number varchar(60),
  conclusion_issued_on date,
  conclusion_content varchar(4000)
);

create table campaign_wave (
  campaign_id varchar(36) not null references campaign,
  number integer not null,
  due date not null,
  tiers varchar(200) not null,
  primary key (campaign_id, number)
);

-- The versions of the decision tables that hold for a campaign from its adoption on.
create table campaign_pinned_table (
  campaign_id varchar(36) not null references campaign,
  decision_table varchar(60) not null,
  table_version integer not null,
  primary key (campaign_id, decision_table)
);
