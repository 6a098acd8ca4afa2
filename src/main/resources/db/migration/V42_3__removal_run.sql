-- A run of the rules may be limited to one unit with everything below it.
alter table plan_removal add column scope_unit varchar(16) references unit (code);
