create table conference (
  id varchar(36) not null primary key,
  version bigint not null,
  plan_id varchar(36) not null references unit_plan,
  nomination_round integer not null,
  meeting varchar(40) not null,
  ballot boolean not null,
  state varchar(20) not null,
  held_on date not null,
  place varchar(200) not null,
  chair varchar(200) not null,
  minutes_secretary varchar(200) not null,
  summoned integer not null,
  present integer not null,
  counting_team varchar(4000),
  attempt integer not null,
  minutes_number varchar(60),
  minutes_signed_on date,
  note varchar(4000),
  constraint conference_once unique (plan_id, nomination_round, meeting),
  constraint conference_present check (present <= summoned)
);

-- Totals only: no row stands for a voter or a ballot, and no time is kept.
create table ballot_count (
  id varchar(36) not null primary key,
  conference_id varchar(36) not null references conference,
  attempt integer not null,
  entry_kind varchar(10) not null,
  issued integer not null,
  returned integer not null,
  valid_ballots integer not null,
  invalid_ballots integer not null,
  constraint ballot_count_once unique (conference_id, attempt, entry_kind),
  constraint ballot_count_sums check (returned <= issued and valid_ballots + invalid_ballots = returned)
);

create table ballot_count_votes (
  count_id varchar(36) not null references ballot_count,
  nomination_number integer not null,
  in_favour integer not null,
  against integer not null,
  blank integer not null,
  primary key (count_id, nomination_number)
);

create table ballot_result (
  id varchar(36) not null primary key,
  conference_id varchar(36) not null references conference,
  nomination_id varchar(36) not null references nomination,
  nomination_number integer not null,
  votes integer not null,
  base_count integer not null,
  passed boolean not null,
  constraint ballot_result_once unique (conference_id, nomination_id)
);
