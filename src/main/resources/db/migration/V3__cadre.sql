-- Cadres and the plans in force. Plain SQL for H2 and PostgreSQL alike.

-- Birth and Party dates are of type date: as instants they would shift by a day for the years in which the
-- south of the country kept another offset.
create table cadre (
  code varchar(32) not null,
  unit_code varchar(16) not null,
  full_name varchar(100) not null,
  search_key varchar(100) not null,
  birth_date date not null,
  gender varchar(8) not null,
  ethnicity varchar(50) not null,
  home_place varchar(200) not null,
  current_post_title varchar(200) not null,
  current_rank integer not null,
  party_admission_date date,
  party_official_date date,
  degree_level varchar(16) not null,
  degree_major varchar(200),
  degree_school varchar(200),
  degree_number varchar(50),
  degree_year integer,
  theory_level integer not null,
  grade_latest varchar(16) not null,
  grade_one_year_before varchar(16) not null,
  grade_two_years_before varchar(16) not null,
  discipline_level varchar(16) not null,
  discipline_effective_until date,
  political_standard varchar(16) not null,
  political_standard_number varchar(50),
  political_standard_date date,
  political_standard_issuer varchar(200),
  version integer not null,
  constraint cadre_pk primary key (code),
  constraint cadre_unit_fk foreign key (unit_code) references unit (code),
  constraint cadre_birth_check check (birth_date >= date '1900-01-01'),
  constraint cadre_gender_check check (gender in ('MALE', 'FEMALE')),
  -- Nobody is admitted before being born, nor a full member before being admitted.
  constraint cadre_party_admission_check check (party_admission_date is null or party_admission_date > birth_date),
  constraint cadre_party_official_check check (party_official_date is null
    or (party_admission_date is not null and party_official_date >= party_admission_date)),
  constraint cadre_degree_level_check check (degree_level in ('NONE', 'INTERMEDIATE', 'COLLEGE', 'BACHELOR',
    'MASTER', 'DOCTOR')),
  constraint cadre_theory_check check (theory_level between 0 and 4),
  constraint cadre_grade_latest_check check (grade_latest in ('EXCELLENT', 'GOOD', 'COMPLETED',
    'NOT_COMPLETED')),
  constraint cadre_grade_one_year_before_check check (grade_one_year_before in ('EXCELLENT', 'GOOD',
    'COMPLETED', 'NOT_COMPLETED')),
  constraint cadre_grade_two_years_before_check check (grade_two_years_before in ('EXCELLENT', 'GOOD',
    'COMPLETED', 'NOT_COMPLETED')),
  constraint cadre_discipline_check check (discipline_level in ('NONE', 'REPRIMAND', 'WARNING', 'DISMISSAL')),
  constraint cadre_discipline_end_check check (discipline_level <> 'NONE' or discipline_effective_until is null),
  -- A conclusion is a document: without number, day and issuer it is hearsay.
  constraint cadre_political_standard_check check (
    (political_standard = 'UNKNOWN' and political_standard_number is null and political_standard_date is null
      and political_standard_issuer is null)
    or (political_standard in ('MET', 'NOT_MET') and political_standard_number is not null
      and political_standard_date is not null and political_standard_issuer is not null))
);
create index cadre_unit_index on cadre (unit_code);
-- Warning about the same person twice: key, birth date and unit.
create index cadre_search_index on cadre (search_key, birth_date);

create table current_plan_entry (
  unit_code varchar(16) not null,
  entry_number integer not null,
  cadre_code varchar(32) not null,
  post_code varchar(32) not null,
  post_title varchar(200) not null,
  term varchar(16) not null,
  decision_number varchar(50) not null,
  decided_on date not null,
  version integer not null,
  constraint current_plan_entry_pk primary key (unit_code, entry_number),
  constraint current_plan_entry_unit_fk foreign key (unit_code) references unit (code),
  constraint current_plan_entry_cadre_fk foreign key (cadre_code) references cadre (code),
  constraint current_plan_entry_post_fk foreign key (post_code) references post (code),
  constraint current_plan_entry_number_check check (entry_number > 0),
  -- One person is planned for one post once.
  constraint current_plan_entry_unique unique (cadre_code, post_code, term)
);
create index current_plan_entry_post_index on current_plan_entry (post_code);
