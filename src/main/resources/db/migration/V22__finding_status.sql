-- Whether the clause of a finding was seen; of findings from before nobody knows, so they count as not seen.
alter table vetting_finding add column status varchar(20) default 'TO_BE_CONFIRMED' not null;
