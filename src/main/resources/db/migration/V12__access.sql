-- What a person did, as far as it bars them from something else; subject is a plan or a meeting.
create table duty_done (
  subject varchar(36) not null,
  duty varchar(20) not null,
  user_id varchar(64) not null,
  primary key (subject, duty, user_id)
);

create table recusal (
  subject varchar(36) not null,
  user_id varchar(64) not null,
  reason varchar(1000) not null,
  primary key (subject, user_id)
);
