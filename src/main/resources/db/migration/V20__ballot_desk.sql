-- Who belongs to a meeting, who came, who counts; and the ballots of a meeting: the first, further rounds, new counts.
alter table conference add column members integer;
update conference set members = summoned;
alter table conference alter column members set not null;
alter table conference add column opened_at varchar(60);
alter table conference add column seal_number varchar(60);
alter table conference add column seal_place varchar(200);
alter table conference add column seal_custodian varchar(200);
alter table conference add column seal_destruction_on date;

create table conference_group (
  conference_id varchar(36) not null references conference,
  position integer not null,
  name varchar(500) not null,
  members integer not null,
  summoned integer not null,
  present integer not null,
  primary key (conference_id, position),
  constraint conference_group_counts check (present <= summoned and summoned <= members)
);

create table conference_absentee (
  conference_id varchar(36) not null references conference,
  position integer not null,
  full_name varchar(200) not null,
  reason varchar(500) not null,
  primary key (conference_id, position)
);

create table conference_teller (
  conference_id varchar(36) not null references conference,
  position integer not null,
  full_name varchar(4000) not null,
  team_role varchar(10) not null,
  primary key (conference_id, position)
);

-- Teams entered before were one text; it is kept whole as one line.
insert into conference_teller (conference_id, position, full_name, team_role)
  select id, 0, counting_team, 'MEMBER' from conference where counting_team is not null;
alter table conference drop column counting_team;

create table ballot (
  id varchar(36) not null primary key,
  version bigint not null,
  conference_id varchar(36) not null references conference,
  round_number integer not null,
  count_number integer not null,
  state varchar(20) not null,
  first_attempt integer not null,
  second_attempt integer not null,
  recount_of varchar(36) references ballot,
  recount_reason varchar(4000),
  recount_basis_number varchar(60),
  recount_basis_date date,
  ruling varchar(20),
  ruling_body varchar(200),
  ruling_number varchar(60),
  ruling_date date,
  ruling_basis varchar(500),
  ruling_reason varchar(4000),
  minutes_number varchar(60),
  minutes_signed_on date,
  note varchar(4000),
  seal_number varchar(60),
  seal_place varchar(200),
  seal_custodian varchar(200),
  seal_destruction_on date,
  constraint ballot_once unique (conference_id, round_number, count_number)
);

-- A meeting of before had exactly one ballot, which takes over the meeting's id.
insert into ballot (id, version, conference_id, round_number, count_number, state, first_attempt, second_attempt)
  select id, 0, id, 1, 1,
    case state when 'CONVENED' then 'COUNTING' when 'COUNTED' then 'CONCLUDED' else state end, attempt, attempt
  from conference where ballot;
alter table conference drop column attempt;

create table ballot_name (
  ballot_id varchar(36) not null references ballot,
  position integer not null,
  nomination_id varchar(36) not null references nomination,
  nomination_number integer not null,
  post_code varchar(40) not null,
  primary key (ballot_id, position)
);

insert into ballot_name (ballot_id, position, nomination_id, nomination_number, post_code)
  select ballot.id, nomination.number, nomination.id, nomination.number, nomination.post_code
  from ballot join conference on conference.id = ballot.conference_id
    join nomination on nomination.plan_id = conference.plan_id and nomination.round = conference.nomination_round
  where exists (select 1 from ballot_result where ballot_result.conference_id = conference.id
      and ballot_result.nomination_id = nomination.id)
    or (conference.state = 'CONVENED' and nomination.state = 'PROPOSED');

alter table ballot_count add column ballot_id varchar(36) references ballot;
alter table ballot_count add column not_returned integer;
update ballot_count set ballot_id = conference_id, not_returned = issued - returned;
alter table ballot_count alter column ballot_id set not null;
alter table ballot_count alter column not_returned set not null;
alter table ballot_count drop constraint ballot_count_once;
alter table ballot_count add constraint ballot_count_once unique (ballot_id, entry_kind, attempt);
alter table ballot_count add constraint ballot_count_issued check (issued = returned + not_returned);

alter table ballot_result add column ballot_id varchar(36) references ballot;
alter table ballot_result add column verdict varchar(20);
alter table ballot_result add column taken boolean;
update ballot_result set ballot_id = conference_id, taken = passed,
  verdict = case when passed then 'TAKEN' else 'SHORT' end;
alter table ballot_result alter column ballot_id set not null;
alter table ballot_result alter column verdict set not null;
alter table ballot_result drop constraint ballot_result_once;
alter table ballot_result add constraint ballot_result_once unique (ballot_id, nomination_id);
