-- Who does the work of an absent official, from which day to which. It begins and ends by its dates; nothing is cleared away.
create table stand_in (
  id varchar(36) not null,
  unit_code varchar(16) not null,
  absent_user varchar(64) not null,
  absent_name varchar(320) not null,
  stand_in_user varchar(64) not null,
  stand_in_name varchar(320) not null,
  campaign_id varchar(36),
  valid_from date not null,
  valid_to date not null,
  basis varchar(500) not null,
  recorded_by varchar(64) not null,
  recorded_at timestamp(3) with time zone not null,
  ended_by varchar(64),
  ended_at timestamp(3) with time zone,
  constraint stand_in_pk primary key (id),
  constraint stand_in_unit_fk foreign key (unit_code) references unit (code),
  constraint stand_in_absent_fk foreign key (absent_user) references official (user_id),
  constraint stand_in_user_fk foreign key (stand_in_user) references official (user_id),
  constraint stand_in_validity_check check (valid_to >= valid_from),
  constraint stand_in_two_people_check check (absent_user <> stand_in_user)
);
create index stand_in_of_user on stand_in (stand_in_user, valid_to);
create index stand_in_of_absent on stand_in (absent_user, valid_to);

insert into decision_head (scope, length, hash)
  values ('stand-in', 0, '0000000000000000000000000000000000000000000000000000000000000000');
