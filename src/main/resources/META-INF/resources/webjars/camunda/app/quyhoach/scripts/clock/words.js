/*
 * Days, moments and counts as officials write them, and small parts of pages.
 */
import { element } from '../../../tasklist/scripts/quyhoach/page-parts.js';

export { element, save } from '../../../tasklist/scripts/quyhoach/page-parts.js';

const zone = 'Asia/Ho_Chi_Minh';
const moments = new Intl.DateTimeFormat('vi-VN', {
  timeZone: zone, day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false
});

/** 2022-07-15 as 15/07/2022. */
export const day = text => (text ? text.split('-').reverse().join('/') : '');

/** 2022-07-15 as 15/07. */
export const shortDay = text => (text ? text.split('-').slice(1).reverse().join('/') : '');

/** A moment as 14:05 ngày 15/07/2022, in the users' zone. */
export function moment(text) {
  if (!text) {
    return '';
  }
  const parts = Object.fromEntries(moments.formatToParts(new Date(text)).map(({ type, value }) => [type, value]));
  return `${parts.hour}:${parts.minute} ngày ${parts.day}/${parts.month}/${parts.year}`;
}

/** The text without tones and marks, in lower case: what is found by it. */
export const searchKey = text => text.normalize('NFD').replace(/\p{Mn}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase().trim();

/** How a unit stands with its date. */
export function timeLeft(row) {
  if (row.state === 'DONE' || row.state === 'SUBMITTED') {
    return row.submittedLate > 0 ? `trình chậm ${row.submittedLate} ngày làm việc` : 'trình đúng hạn';
  }
  if (row.state === 'FROZEN') {
    return `tạm dừng từ ${day(row.pausedSince)}`;
  }
  if (row.daysLeft === null) {
    return `hạn ${day(row.due)} (chưa nạp lịch ngày nghỉ)`;
  }
  if (row.state === 'LATE') {
    return row.daysLeft === 0 ? 'đã quá hạn' : `chậm ${-row.daysLeft} ngày làm việc`;
  }
  return row.daysLeft === 0 ? 'đến hạn hôm nay' : `còn ${row.daysLeft} ngày làm việc`;
}

export function button(text, className, action) {
  const created = element('button', className, text);
  created.type = 'button';
  created.addEventListener('click', action);
  return created;
}

/** A link to one of the pages of the clock. */
export function link(text, path, className) {
  const created = element('a', className, text);
  created.href = `#/tien-do${path}`;
  return created;
}

/**
 * A table with a caption for those who do not see it.
 *
 * @param {string} caption what the table holds
 * @param {string[]} heads headings of the columns
 * @param {Array<Array<string|Node>>} rows
 */
export function table(caption, heads, rows) {
  const head = element('tr', '', ...heads.map(text => {
    const cell = element('th', '', text);
    cell.scope = 'col';
    return cell;
  }));
  const body = rows.map(row => element('tr', '', ...row.map((content, index) => {
    const cell = element('td', '', content === null || content === undefined ? '' : content instanceof Node ? content : String(content));
    cell.dataset.label = heads[index];
    return cell;
  })));
  const scrolled = element('div', 'clock-scroll', element('table', 'clock-table', element('caption', 'clock-unseen', caption),
    element('thead', '', head), element('tbody', '', ...body)));
  // A wide table scrolls on its own; with the keyboard that needs a place to stand on.
  scrolled.tabIndex = 0;
  scrolled.setAttribute('role', 'region');
  scrolled.setAttribute('aria-label', caption);
  return scrolled;
}
