-- Who belongs to a committee that approves plans, and from when to when; a session's roll begins with those of its day.
create table committee_member (
  id varchar(36) not null primary key,
  unit_code varchar(16) not null references unit (code),
  place integer not null,
  full_name varchar(200) not null,
  office varchar(200) not null,
  cadre_code varchar(32),
  user_id varchar(64) references official (user_id),
  valid_from date not null,
  valid_to date,
  basis varchar(300) not null,
  constraint committee_member_validity_check check (valid_to is null or valid_to >= valid_from)
);
create index committee_member_unit on committee_member (unit_code, valid_from);

-- The roll of a session says who its members are: the person and the account where they are known, or why somebody sits who is no member.
alter table session_member add column cadre_code varchar(32);
alter table session_member add column user_id varchar(64);
alter table session_member add column outside_reason varchar(500);

insert into decision_head (scope, length, hash)
  values ('committee-roster', 0, '0000000000000000000000000000000000000000000000000000000000000000');
