-- Where the encrypted bytes of a document lie. It begins as the document's own id and changes each time the document is encrypted anew,
-- so that what is kept is always whole: under the old key until the transaction ends, under the new one from then on.
alter table document add column content_id varchar(36);
update document set content_id = id;
alter table document alter column content_id set not null;
create unique index document_content on document (content_id);
create index document_of_key on document (key_id, id);

-- What was found when the content was read last, and since when; nothing for a document that is whole.
alter table document add column damage varchar(20);
alter table document add column damaged_at timestamp(3) with time zone;

-- Contents that no document refers to any more and that still have to be deleted, in a folder or an object store perhaps.
create table document_obsolete_content (
  content_id varchar(36) not null primary key
);

-- By which key a name stands: a value from which the key cannot be told. The same name for another key stops the start.
create table document_key (
  key_id varchar(60) not null primary key,
  fingerprint varchar(64) not null
);
