-- Working days by the official yearly notice. Weekends are implied; only what differs is stored.
create table calendar_year (
  calendar_year integer not null primary key,
  source varchar(300) not null
);

create table calendar_exception (
  calendar_day date not null primary key,
  working boolean not null,
  reason varchar(200) not null
);

insert into calendar_year (calendar_year, source) values
  (2022, 'Thông báo nghỉ lễ, tết năm 2022 đối với cán bộ, công chức'),
  (2023, 'Thông báo nghỉ lễ, tết năm 2023 đối với cán bộ, công chức');

insert into calendar_exception (calendar_day, working, reason) values
  (date '2022-01-03', false, 'Nghỉ bù Tết Dương lịch'),
  (date '2022-01-31', false, 'Tết Nguyên đán'),
  (date '2022-02-01', false, 'Tết Nguyên đán'),
  (date '2022-02-02', false, 'Tết Nguyên đán'),
  (date '2022-02-03', false, 'Tết Nguyên đán'),
  (date '2022-02-04', false, 'Tết Nguyên đán'),
  (date '2022-04-11', false, 'Nghỉ bù Giỗ Tổ Hùng Vương'),
  (date '2022-05-02', false, 'Nghỉ bù Ngày Chiến thắng'),
  (date '2022-05-03', false, 'Nghỉ bù Ngày Quốc tế lao động'),
  (date '2022-09-01', false, 'Quốc khánh'),
  (date '2022-09-02', false, 'Quốc khánh'),
  (date '2023-01-02', false, 'Nghỉ bù Tết Dương lịch'),
  (date '2023-01-20', false, 'Tết Nguyên đán'),
  (date '2023-01-23', false, 'Tết Nguyên đán'),
  (date '2023-01-24', false, 'Tết Nguyên đán'),
  (date '2023-01-25', false, 'Tết Nguyên đán'),
  (date '2023-01-26', false, 'Tết Nguyên đán'),
  (date '2023-05-01', false, 'Ngày Quốc tế lao động'),
  (date '2023-05-02', false, 'Nghỉ bù Giỗ Tổ Hùng Vương'),
  (date '2023-05-03', false, 'Nghỉ bù Ngày Chiến thắng'),
  (date '2023-09-01', false, 'Quốc khánh'),
  (date '2023-09-04', false, 'Nghỉ bù Quốc khánh');
