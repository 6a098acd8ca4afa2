-- A document by which an approving body takes up again what it had decided against.
create table reconsideration (
  id varchar(36) not null primary key,
  unit_code varchar(16) not null references unit (code),
  document_number varchar(60) not null,
  document_date date not null,
  signer varchar(200) not null,
  reason varchar(4000) not null,
  opened_by varchar(64) not null
);

create table reconsideration_name (
  reconsideration_id varchar(36) not null references reconsideration (id),
  nomination_id varchar(36) not null references nomination (id),
  -- The session whose decision is looked at again.
  session_id varchar(36) not null references committee_session (id),
  primary key (reconsideration_id, nomination_id)
);
create index reconsideration_name_nomination on reconsideration_name (nomination_id);
