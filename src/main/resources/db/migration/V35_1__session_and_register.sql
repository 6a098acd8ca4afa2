-- A list with deferred names comes back to a later session, so it may stand on several agendas, one after the other.
create table session_plan (
  session_id varchar(36) not null references committee_session,
  plan_id varchar(36) not null references unit_plan,
  primary key (session_id, plan_id)
);
insert into session_plan (session_id, plan_id) select session_id, plan_id from session_list;
drop table session_list;
create index session_plan_plan on session_plan (plan_id);

-- Who belongs to the committee and who came; the next session begins with the same people.
create table session_member (
  session_id varchar(36) not null references committee_session,
  number integer not null,
  full_name varchar(200) not null,
  office varchar(200),
  present boolean not null,
  absence_reason varchar(500),
  primary key (session_id, number)
);

-- Who stepped aside while a name was considered.
create table session_recusal (
  session_id varchar(36) not null,
  nomination_id varchar(36) not null references nomination,
  member_number integer not null,
  reason varchar(1000),
  primary key (session_id, nomination_id, member_number),
  constraint session_recusal_member_fk foreign key (session_id, member_number) references session_member (session_id, number)
);

alter table session_decision add column in_favour integer;
alter table session_decision add column against integer;
alter table session_decision add column abstained integer;
-- The session that deferred the name before; a decision refers to what it changes.
alter table session_decision add column deferred_in varchar(36) references committee_session;

-- The plan in force is the register: what was imported, and what decisions have added since. Nothing is deleted; what left says by which
-- decision and why.
alter table current_plan_entry alter column decision_number set data type varchar(60);
alter table current_plan_entry add column state_term varchar(16);
alter table current_plan_entry add column approving_unit varchar(16) references unit;
alter table current_plan_entry add column nomination_id varchar(36) references nomination;
alter table current_plan_entry add column entered_on date;
alter table current_plan_entry add column removed_on date;
alter table current_plan_entry add column removal_number varchar(60);
alter table current_plan_entry add column removal_reason varchar(1000);
-- True as long as the entry is in force and null afterwards, so that a person who left can be planned for the post again.
alter table current_plan_entry add column in_force boolean default true;
update current_plan_entry set entered_on = decided_on;
alter table current_plan_entry drop constraint current_plan_entry_unique;
alter table current_plan_entry add constraint current_plan_entry_once unique (cadre_code, post_code, term, in_force);
create unique index current_plan_entry_nomination on current_plan_entry (nomination_id);

-- Names approved before this version enter the register from their plans.
insert into current_plan_entry (unit_code, entry_number, cadre_code, post_code, post_title, term, decision_number, decided_on, version,
    state_term, approving_unit, nomination_id, entered_on)
select plan.unit_code,
       coalesce((select max(known.entry_number) from current_plan_entry known where known.unit_code = plan.unit_code), 0)
           + row_number() over (partition by plan.unit_code order by plan.business_key, n.number),
       n.cadre_code, n.post_code, post.title, campaign.party_term, plan.decision_number, plan.decided_on, 0,
       campaign.state_term, plan.approving_unit, n.id, plan.decided_on
from nomination n
join unit_plan plan on plan.id = n.plan_id
join campaign on campaign.id = plan.campaign_id
join post on post.code = n.post_code
where n.state = 'APPROVED' and plan.decision_number is not null
  and not exists (select 1 from current_plan_entry known
                  where known.cadre_code = n.cadre_code and known.post_code = n.post_code and known.term = campaign.party_term);

-- A proposal to take people out of the plan, decided as one by the body that approved them.
create table plan_removal (
  id varchar(36) not null primary key,
  version bigint not null,
  approving_unit varchar(16) not null references unit,
  campaign_id varchar(36) not null references campaign,
  source varchar(20) not null,
  state varchar(20) not null,
  proposed_by_unit varchar(16) references unit,
  stated_reason varchar(40),
  explanation varchar(1000),
  signed_number varchar(60),
  signed_on date,
  basis_number varchar(60),
  basis_date date,
  opinion varchar(4000),
  decision_number varchar(60),
  decided_on date,
  signer varchar(200)
);
create index plan_removal_unit on plan_removal (approving_unit, state);

create table removal_case (
  removal_id varchar(36) not null references plan_removal,
  number integer not null,
  unit_code varchar(16) not null,
  entry_number integer not null,
  reason_code varchar(40) not null,
  mode varchar(20) not null,
  title varchar(200) not null,
  message varchar(6000) not null,
  basis varchar(1000) not null,
  proposal varchar(20),
  proposal_note varchar(4000),
  decision varchar(20),
  decision_note varchar(4000),
  -- True until the case is decided and null afterwards: an entry is in one open case only.
  undecided boolean,
  primary key (removal_id, number),
  constraint removal_case_entry_fk foreign key (unit_code, entry_number) references current_plan_entry (unit_code, entry_number),
  constraint removal_case_open_once unique (unit_code, entry_number, undecided)
);

-- Decisions and extracts on their way to the units, with the receipt.
create table document_delivery (
  id varchar(36) not null primary key,
  sender_unit varchar(16) not null references unit,
  recipient_unit varchar(16) not null references unit,
  kind varchar(20) not null,
  subject_id varchar(36) not null,
  plan_id varchar(36) references unit_plan,
  symbol varchar(60) not null,
  act_number varchar(60) not null,
  title varchar(500) not null,
  issued_on date not null,
  acknowledged_by varchar(64),
  acknowledged_at timestamp(3) with time zone,
  constraint document_delivery_once unique (subject_id, recipient_unit, kind)
);
create index document_delivery_recipient on document_delivery (recipient_unit, issued_on);
create index document_delivery_sender on document_delivery (sender_unit, issued_on);
