create table vetting_check (
  id varchar(36) not null primary key,
  nomination_id varchar(36) not null references nomination,
  kind varchar(30) not null,
  verdict varchar(20) not null,
  recorded_value varchar(1000),
  source varchar(500),
  document_number varchar(60),
  document_date date,
  note varchar(4000),
  checked_by varchar(64) not null,
  checked_at timestamp with time zone not null
);

create index vetting_check_nomination on vetting_check (nomination_id, checked_at);

-- What the rules said after the last vetting of a name.
create table vetting_finding (
  id varchar(36) not null primary key,
  nomination_id varchar(36) not null references nomination,
  rule_id varchar(40) not null,
  severity varchar(10) not null,
  message varchar(1000) not null,
  clause varchar(200) not null
);

create index vetting_finding_nomination on vetting_finding (nomination_id);
