-- What an official has typed into a task's form and not sent yet; gone when the task ends.
create table task_draft (
  task_id varchar(64) not null,
  user_id varchar(100) not null,
  saved_at timestamp(3) with time zone not null,
  content text not null,
  primary key (task_id, user_id)
);

-- Notes that people who work on a dossier leave for one another; rows are only added.
create table dossier_note (
  id bigint generated always as identity primary key,
  plan_id varchar(36) not null references unit_plan (id),
  step varchar(200) not null,
  unit_code varchar(20) not null,
  written_by varchar(100) not null,
  written_at timestamp(3) with time zone not null,
  audience varchar(20) not null,
  note varchar(2000) not null
);

create index dossier_note_of_plan on dossier_note (plan_id, written_at);
