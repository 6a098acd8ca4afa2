-- What the limits of a plan are measured against, the counters of posts per person, and the reasons for going on in spite of a remark.

-- Who holds which post, with the first and the last day; a holder without a last day holds it still.
create table post_holder (
  post_code varchar(40) not null references post,
  cadre_code varchar(32) not null references cadre,
  valid_from date not null,
  valid_to date,
  constraint post_holder_pk primary key (post_code, cadre_code, valid_from),
  constraint post_holder_days check (valid_to is null or valid_to >= valid_from)
);
create index post_holder_cadre on post_holder (cadre_code);

-- Approved size of a unit's Party committee, by which document and for which days (R50-QTY-3).
create table committee_size (
  unit_code varchar(16) not null references unit,
  committee varchar(20) not null,
  approved_size integer not null,
  basis varchar(200) not null,
  valid_from date not null,
  valid_to date,
  constraint committee_size_pk primary key (unit_code, committee, valid_from),
  constraint committee_size_committee check (committee in ('EXECUTIVE', 'STANDING')),
  constraint committee_size_positive check (approved_size > 0),
  constraint committee_size_days check (valid_to is null or valid_to >= valid_from)
);

-- Posts whose holder sits in the standing committee; any other post of a Party committee counts for the executive committee only.
create table standing_committee_post (
  post_code varchar(40) not null primary key references post
);

-- People of ethnic minorities among the people of an area; units below without a row of their own take the nearest one above (R50-STR-4).
create table area_population (
  unit_code varchar(16) not null references unit,
  minority_people integer not null,
  people integer not null,
  basis varchar(200) not null,
  valid_from date not null,
  valid_to date,
  constraint area_population_pk primary key (unit_code, valid_from),
  constraint area_population_share check (minority_people >= 0 and people > 0 and minority_people <= people),
  constraint area_population_days check (valid_to is null or valid_to >= valid_from)
);

-- Fields of study whose graduates count as cadres of science and technology (R377-STR-1).
create table science_major (
  major varchar(200) not null primary key
);

-- For how many posts of one level a person stands in the lists of a campaign, over all of its units (R50-QTY-2). Counts the names that are
-- listed, approved or put off. One row per person: nobody waits for anybody who names somebody else.
create table person_quota (
  campaign_id varchar(36) not null references campaign,
  cadre_code varchar(32) not null references cadre,
  post_level varchar(30) not null,
  posts integer not null,
  constraint person_quota_pk primary key (campaign_id, cadre_code, post_level),
  constraint person_quota_not_negative check (posts >= 0)
);

-- Names of a person over all plans, to say where the places are taken.
create index nomination_cadre on nomination (cadre_code);

-- Why a step went on in spite of what the targets say; only inserted.
create table warning_reason (
  id varchar(36) not null primary key,
  plan_id varchar(36) not null references unit_plan,
  number integer not null,
  stage varchar(20) not null,
  warning_keys varchar(4000) not null,
  warnings varchar(8000) not null,
  reason varchar(4000) not null,
  given_by varchar(64) not null,
  given_at timestamp with time zone not null,
  constraint warning_reason_number unique (plan_id, number),
  constraint warning_reason_stage check (stage in ('LIST', 'SIGNATURE', 'APPRAISAL', 'SESSION'))
);
