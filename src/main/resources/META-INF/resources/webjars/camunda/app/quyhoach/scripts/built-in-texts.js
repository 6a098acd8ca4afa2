/*
 * Puts the few texts into Vietnamese that the web applications of 7.24 have built into their templates and not in a
 * locale file. Each is looked for only where the template has it, so names and values of people's data stay as they are.
 */
import { language } from './product.js';

/** Texts by the element that holds them. */
const texts = {
  '#footer-timezone i': [[/^Asia\/Saigon$/, 'Asia/Ho_Chi_Minh']],
  '.tooltip-inner': [
    [/^Toggle this section$/, 'Mở hoặc đóng phần này'],
    [/^Suspended Job Definition$/, 'Định nghĩa tác vụ nền đang tạm dừng']
  ],
  '.tile-footer .instances': [[/^No (lượt đang chạy)$/, 'Không có $1']],
  '.null-value': [[/^null$/, 'không có']],
  'th, th > span': [
    [/^State$/, 'Tình trạng'],
    [/^Actions$/, 'Thao tác'],
    // The heading of a column takes the label of a field, with its sign for "required".
    [/^(.+)\*$/, '$1']
  ],
  // The vendor puts the kind of resource before the word, as English does.
  '.section-content > header h3': [[/^(.+) Phân quyền$/, 'Phân quyền: $1']],
  '.alert .sr-only': [[/^Close$/, 'Đóng']],
  'td i': [[/^Message is null\.$/, 'Không có thông báo.']],
  // In the preview of a form; in Tasklist form-language.js sees to it.
  '.fjs-table-td': [[/^Nothing to show\.$/, 'Không có dữ liệu.']],
  '.loading-text': [[/^Loading diagram$/, 'Đang tải sơ đồ']],
  '.dropdown-menu span': [
    [/^Select all$/, 'Chọn tất cả'],
    [/^Unselect all$/, 'Bỏ chọn tất cả']
  ],
  '.dmn-decision-table-container .clause': [
    [/^When$/, 'Khi'],
    [/^Then$/, 'Thì'],
    [/^And$/, 'Và']
  ],
  '.dmn-decision-table-container .annotation': [[/^Annotations$/, 'Ghi chú']],
  '.dmn-decision-table-container .hit-policy .dms-label': [[/^Hit policy:$/, 'Cách chọn dòng:']],
  '.dmn-decision-table-container .hit-policy-value': [
    [/^Unique$/, 'Chỉ một dòng'],
    [/^First$/, 'Dòng đúng đầu tiên'],
    [/^Any$/, 'Dòng bất kỳ'],
    [/^Rule order$/, 'Mọi dòng, theo thứ tự'],
    [/^Collect$/, 'Mọi dòng']
  ]
};

/** Titles of elements that we know. */
const titled = 'button[title], .dmn-decision-table-container [title]';
const titles = [
  [/^zoom in$/, 'Phóng to'],
  [/^zoom out$/, 'Thu nhỏ'],
  [/^reset zoom$/, 'Vừa khung'],
  [/^No overlap is possible and all rules are disjoint\. .+$/, 'Các dòng không trùng nhau, chỉ một dòng có thể đúng.'],
  [/^Rules may overlap\. The first matching rule will be chosen$/, 'Các dòng có thể trùng nhau; lấy dòng đúng đầu tiên.'],
  [/^Collects the values of all matching rules$/, 'Lấy giá trị của mọi dòng đúng.'],
  [/^Input (?:label|expression): (.+)$/, 'Đầu vào: $1'],
  [/^Input values$/, 'Giá trị đầu vào'],
  [/^Input type$/, 'Kiểu đầu vào'],
  [/^Output label$/, 'Nhãn đầu ra'],
  [/^Output name$/, 'Tên đầu ra'],
  [/^Output values$/, 'Giá trị đầu ra'],
  [/^Output type$/, 'Kiểu đầu ra']
];

function translated(text, phrases) {
  const trimmed = text.trim();
  const found = phrases.find(([english]) => english.test(trimmed));
  return found ? text.replace(trimmed, trimmed.replace(found[0], found[1])) : text;
}

function matching(element, selector) {
  const below = [...element.querySelectorAll(selector)];
  return element.matches(selector) ? [element, ...below] : below;
}

function translate(element) {
  Object.entries(texts).forEach(([selector, phrases]) => matching(element, selector).forEach(holder => {
    [...holder.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).forEach(node => {
      const text = translated(node.data, phrases);
      if (text !== node.data) {
        node.data = text;
      }
    });
  }));
  matching(element, titled).forEach(holder => {
    holder.title = translated(holder.title, titles);
  });
}

/** What a change of the page touched; only HTML, for the thousands of parts of a drawn diagram hold none of these texts. */
function touched({ type, target, addedNodes }) {
  // A text node counts as its parent.
  const nodes = type === 'characterData' ? [target] : [...addedNodes];
  return nodes
    .map(node => (node.nodeType === Node.TEXT_NODE ? node.parentElement : node))
    .filter(node => node instanceof HTMLElement);
}

if (language() === 'vi') {
  new MutationObserver(changes => new Set(changes.flatMap(touched)).forEach(translate))
    .observe(document.documentElement, { childList: true, characterData: true, subtree: true });
}
