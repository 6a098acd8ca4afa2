-- Units, posts and officials. Plain SQL for H2 and PostgreSQL alike.

-- The tree is stored twice: parent_code is the fact, the positions are derived from it by the import and
-- turn "everything below" into one range. A walk along the parents would need a recursive query on
-- every access check.
create table unit (
  code varchar(16) not null,
  parent_code varchar(16),
  tier varchar(32) not null,
  kind varchar(32) not null,
  name varchar(200) not null,
  search_key varchar(200) not null,
  valid_from date not null,
  valid_to date,
  position_low integer not null,
  position_high integer not null,
  version integer not null,
  constraint unit_pk primary key (code),
  constraint unit_parent_fk foreign key (parent_code) references unit (code),
  constraint unit_parent_check check (parent_code is null or parent_code <> code),
  constraint unit_tier_check check (tier in ('CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'DEPARTMENT',
    'PARTY_COMMISSION', 'FRONT', 'MASS_ORGANISATION')),
  constraint unit_validity_check check (valid_to is null or valid_to >= valid_from),
  constraint unit_position_check check (position_low > 0 and position_high >= position_low)
);
create index unit_parent_index on unit (parent_code);
-- Not unique: the import numbers the tree row by row, and two rows share a position on the way.
create index unit_position_index on unit (position_low);
create index unit_search_index on unit (search_key);

-- The rank compares posts across units, so that "planned for a higher post" is one comparison.
create table post (
  code varchar(32) not null,
  unit_code varchar(16) not null,
  title varchar(200) not null,
  post_group varchar(32) not null,
  post_rank integer not null,
  quota integer not null,
  required_qualification integer not null,
  required_theory integer not null,
  centrally_managed boolean not null,
  version integer not null,
  constraint post_pk primary key (code),
  constraint post_unit_fk foreign key (unit_code) references unit (code),
  constraint post_group_check check (post_group in ('PARTY_COMMITTEE', 'LEADERSHIP')),
  constraint post_quota_check check (quota > 0),
  constraint post_qualification_check check (required_qualification between 0 and 5),
  constraint post_theory_check check (required_theory between 0 and 4)
);
create index post_unit_index on post (unit_code);

-- cadre_code carries no foreign key: cadres are a module of their own that knows units, not the reverse.
create table official (
  user_id varchar(64) not null,
  unit_code varchar(16) not null,
  role varchar(32) not null,
  full_name varchar(100) not null,
  search_key varchar(100) not null,
  position_title varchar(200) not null,
  cadre_code varchar(32),
  version integer not null,
  constraint official_pk primary key (user_id),
  constraint official_unit_fk foreign key (unit_code) references unit (code),
  constraint official_role_check check (role in ('OFFICER', 'COUNTER_FIRST', 'COUNTER_SECOND', 'HEAD', 'BOARD',
    'SECRETARIAT', 'CAMPAIGN', 'SUPERVISOR', 'INSPECTOR')),
  -- One account per role and unit: separation of duties tells people apart by their accounts.
  constraint official_role_unique unique (unit_code, role)
);
create index official_search_index on official (search_key);
create index official_cadre_index on official (cadre_code);
