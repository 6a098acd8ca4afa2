-- Which papers a dossier consisted of when the head of the unit signed it; rows are only added. Rounds count the signatures from 1.
create table dossier_seal (
  plan_id varchar(36) not null references unit_plan (id),
  round integer not null,
  hash varchar(64) not null,
  sealed_at timestamp(3) with time zone not null,
  primary key (plan_id, round)
);

create table dossier_seal_paper (
  plan_id varchar(36) not null,
  round integer not null,
  document_id varchar(36) not null references document (id),
  owner varchar(100) not null,
  slot varchar(60) not null,
  hash varchar(64) not null,
  primary key (plan_id, round, document_id),
  constraint dossier_seal_paper_of foreign key (plan_id, round) references dossier_seal (plan_id, round)
);
