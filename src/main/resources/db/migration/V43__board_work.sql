-- The officer of the approving unit's board who does its work on one list, until the head names somebody else.
create table plan_appraiser (
  plan_id varchar(36) not null primary key references unit_plan,
  user_id varchar(64) not null
);

-- Which unit is which body is said once for a managing level, apart from any plan.
insert into decision_head (scope, length, hash)
values ('opinion-bodies', 0, '0000000000000000000000000000000000000000000000000000000000000000');
