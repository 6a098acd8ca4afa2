-- Where every plan stands, for boards and reports.
create table unit_progress (
  plan_id varchar(36) not null primary key references unit_plan,
  step varchar(200) not null,
  step_since timestamp with time zone not null
);
