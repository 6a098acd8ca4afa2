-- The campaign clock: where each plan stands, since when, and the way it took there.

alter table unit_progress add column element varchar(100);
alter table unit_progress add column acting_unit varchar(20);
-- How many steps the plan has reached so far; more than one means that the unit has begun.
alter table unit_progress add column steps integer default 1 not null;
-- Number of the first step after the signature; null while the unit has not submitted.
alter table unit_progress add column submitted_step integer;

-- One row per step of a plan's own way; work of the same kind that goes on side by side (checks of several people) is one row.
create table unit_step (
  plan_id varchar(36) not null references unit_plan,
  number integer not null,
  element varchar(100) not null,
  -- The how manieth time the plan stands here: a meeting is convened several times.
  occurrence integer not null,
  step varchar(200) not null,
  acting_unit varchar(20) not null,
  -- STARTED: the unit has left its first step; SUBMITTED: the signed plan has reached the upper level.
  milestone varchar(20),
  reached_at timestamp with time zone not null,
  -- The day in the users' zone: working days are counted from it.
  reached_on date not null,
  primary key (plan_id, number)
);
create index unit_step_reached on unit_step (reached_at);
create index unit_step_milestone on unit_step (milestone, plan_id);

update unit_progress set steps = 2 where exists (select 1 from implementing_document document where document.plan_id = unit_progress.plan_id);

-- Whether anything at all has happened since a board was last drawn is asked every half minute by every open page.
create index decision_record_recorded on decision_record (recorded_at);
