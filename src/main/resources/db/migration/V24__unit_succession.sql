-- Units come and go, and their history follows by a written map. Official codes are used again for other units (from
-- 1-7-2025), so a unit's own code, which is also its tenant and part of business keys, is never the official one of two units.

-- Null where the own code is the official one, as it is for every unit that came first to its code.
alter table unit add column official_code varchar(16);
create index unit_official_code_index on unit (official_code);

-- Who takes over from whom. A unit that was divided has several successors; one of them, the main one, takes over its
-- dossiers and its register.
create table unit_succession (
  predecessor_code varchar(16) not null,
  successor_code varchar(16) not null,
  effective_on date not null,
  basis varchar(300) not null,
  main_successor boolean not null,
  constraint unit_succession_pk primary key (predecessor_code, successor_code),
  constraint unit_succession_predecessor_fk foreign key (predecessor_code) references unit (code),
  constraint unit_succession_successor_fk foreign key (successor_code) references unit (code),
  constraint unit_succession_units_check check (predecessor_code <> successor_code)
);
create index unit_succession_successor_index on unit_succession (successor_code);
