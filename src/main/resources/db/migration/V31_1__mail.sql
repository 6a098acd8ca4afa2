-- Mails that leave, written with the notices and sent afterwards by jobs of the engine. A row stays until its mail is sent, and after
-- that as proof; the key makes the Message-ID, so a mail that was sent twice is known for the same.
create table mail (
  id varchar(36) not null,
  mail_key varchar(200) not null,
  dispatch_id varchar(36) not null,
  user_id varchar(64) not null,
  subject varchar(600) not null,
  body varchar(20000) not null,
  state varchar(16) not null,
  attempts integer not null,
  last_error varchar(500),
  created_at timestamp(3) with time zone not null,
  sent_at timestamp(3) with time zone,
  constraint mail_pk primary key (id),
  constraint mail_once unique (mail_key),
  constraint mail_official_fk foreign key (user_id) references official (user_id),
  constraint mail_state_check check (state in ('WAITING', 'FAILED', 'SENT', 'NO_ADDRESS'))
);
create index mail_of_dispatch on mail (dispatch_id);
create index mail_unsent on mail (state, created_at);

-- The day on which a notice was listed in the mail of the day.
alter table notice add column digested_on date;
