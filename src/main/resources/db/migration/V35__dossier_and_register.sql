-- The day that a paper bears; papers whose day does not matter have none.
alter table document add column issued_on date;
