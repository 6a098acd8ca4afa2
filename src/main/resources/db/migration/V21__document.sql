-- Scans that came in. What they say is encrypted elsewhere; here stands what is needed to find, show and prove them.
create table document (
  id varchar(36) not null primary key,
  version bigint not null,
  owner varchar(100) not null,
  slot varchar(60) not null,
  name varchar(200) not null,
  media_type varchar(100) not null,
  size_bytes bigint not null,
  hash varchar(64) not null,
  classification varchar(20) not null,
  scan_state varchar(20) not null,
  key_id varchar(60) not null,
  initialisation_vector varchar(24) not null,
  attached_by varchar(100) not null,
  attached_at timestamp(3) with time zone not null,
  withdrawn_by varchar(100),
  withdrawn_reason varchar(1000),
  constraint document_size check (size_bytes > 0)
);

create index document_of_owner on document (owner, slot);

-- The encrypted bytes, in pieces that every database takes as one value.
create table document_piece (
  document_id varchar(36) not null,
  position integer not null,
  content bytea not null,
  primary key (document_id, position)
);

-- Who did what with which document, refused attempts included; rows are only added.
create table document_access (
  id bigint generated always as identity primary key,
  accessed_at timestamp(3) with time zone not null,
  user_id varchar(100) not null,
  action varchar(30) not null,
  document_id varchar(36),
  owner varchar(100),
  slot varchar(60),
  task_id varchar(64),
  task_key varchar(100)
);

create index document_access_of_document on document_access (document_id, accessed_at);
create index document_access_of_user on document_access (user_id, action, accessed_at);

-- The last number given per unit, kind and year; its row is the lock.
create table document_number (
  unit_code varchar(20) not null,
  kind varchar(30) not null,
  year_number integer not null,
  last_number integer not null,
  primary key (unit_code, kind, year_number)
);

-- The register itself.
create table document_register (
  unit_code varchar(20) not null,
  kind varchar(30) not null,
  year_number integer not null,
  number integer not null,
  symbol varchar(60) not null,
  summary varchar(1000) not null,
  issued_on date not null,
  taken_by varchar(100) not null,
  taken_at timestamp(3) with time zone not null,
  primary key (unit_code, kind, year_number, number)
);
