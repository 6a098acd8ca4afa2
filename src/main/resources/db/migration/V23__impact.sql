-- What other rules would change: one run with its numbers, one row for each change. Nothing here is read by the campaign itself.
create table rule_comparison (
  id varchar(36) not null primary key,
  campaign_id varchar(36) not null references campaign,
  scope_unit varchar(20) not null references unit,
  made_by varchar(80) not null,
  made_at timestamp with time zone not null,
  present_pack varchar(20) not null,
  compared_pack varchar(20) not null,
  basis varchar(20) not null,
  compared_table varchar(60),
  compared_version integer,
  file_name varchar(200),
  file_hash varchar(64),
  people integer not null,
  quantities integer not null,
  unchanged integer not null,
  newly_failing integer not null,
  newly_passing integer not null,
  other_reasons integer not null,
  other_warnings integer not null
);

create index rule_comparison_made on rule_comparison (made_by, made_at);

-- Names and titles are read from their own tables; the findings are kept as they were said (JSON).
create table rule_comparison_row (
  comparison_id varchar(36) not null references rule_comparison on delete cascade,
  number integer not null,
  unit_code varchar(20) not null references unit,
  subject varchar(20) not null,
  cadre_code varchar(40) references cadre,
  post_code varchar(40) references post,
  standing varchar(200) not null,
  change_kind varchar(20) not null,
  present_findings text not null,
  compared_findings text not null,
  primary key (comparison_id, number)
);
