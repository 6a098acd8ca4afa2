-- The record of decisions: rows are only inserted, chained by hash within a scope.
create table decision_head (
  scope varchar(80) not null primary key,
  length bigint not null,
  hash varchar(64) not null
);

create table decision_record (
  scope varchar(80) not null references decision_head,
  number bigint not null,
  action varchar(60) not null,
  subject varchar(80) not null,
  actor varchar(80) not null,
  detail varchar(8000) not null,
  recorded_at timestamp with time zone not null,
  previous_hash varchar(64) not null,
  hash varchar(64) not null,
  primary key (scope, number)
);
