/*
 * Puts the texts that form-js 1.8.7 has built in into Vietnamese, inside forms only. form-js offers no other way: its
 * texts are in no locale file. Each text is looked for only where form-js draws it, so what people typed stays as it is.
 */
import { language } from '../../../quyhoach/scripts/product.js';
import { observe, onCamundaForm } from './camunda-form.js';

/** Texts by the element that holds them. */
const texts = {
  '.fjs-form-field-error li': [
    [/^Field is required\.$/, 'Mục này bắt buộc nhập.'],
    [/^Field must match pattern .+\.$/, 'Giá trị không đúng mẫu quy định.'],
    [/^Field must have minimum value of (.+)\.$/, 'Giá trị nhỏ nhất là $1.'],
    [/^Field must have maximum value of (.+)\.$/, 'Giá trị lớn nhất là $1.'],
    [/^Field must have minimum length of (.+)\.$/, 'Phải có ít nhất $1 ký tự.'],
    [/^Field must have maximum length of (.+)\.$/, 'Không được quá $1 ký tự.'],
    [/^Field must be a valid {1,2}international phone number\. .*$/, 'Số điện thoại phải viết theo mã quốc tế, ví dụ +84912345678.'],
    [/^Field must be a valid email\.$/, 'Địa chỉ thư điện tử không đúng.'],
    [/^Value is not a number\.$/, 'Giá trị phải là số.'],
    [/^Value is expected to be an integer\.$/, 'Giá trị phải là số nguyên.'],
    [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'Giá trị có nhiều nhất $1 chữ số thập phân.'],
    [
      /^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/,
      'Giá trị không hợp lệ; hai giá trị hợp lệ gần nhất là $1 và $2.'
    ],
    [/^Date and time must both be entered\.$/, 'Phải nhập cả ngày và giờ.']
  ],
  '.fjs-repeat-render-add': [[/^Add new$/, 'Thêm dòng']],
  '.fjs-repeat-render-collapse': [
    [/^Expand all \((\d+)\)$/, 'Mở tất cả ($1)'],
    [/^Collapse$/, 'Thu gọn']
  ],
  '.fjs-table-td, .fjs-table-empty': [[/^Nothing to show\.$/, 'Không có dữ liệu.']],
  '.fjs-table-nav-label': [[/^of$/, '/']],
  '.fjs-select-placeholder': [[/^Select$/, 'Chọn']],
  '.fjs-dropdownlist-empty': [
    [/^No results$/, 'Không tìm thấy'],
    [/^All values selected$/, 'Đã chọn hết']
  ],
  '.fjs-skip-link': [[/^Skip to search$/, 'Chuyển đến ô tìm']]
};

/** Attributes, by name. */
const attributes = {
  placeholder: [
    [/^Search$/, 'Tìm'],
    [/^dd\/mm\/yyyy$/, 'ngày/tháng/năm'],
    [/^hh:mm( \?m)?$/, 'giờ:phút']
  ],
  title: [[/^Remove tag$/, 'Bỏ']],
  'aria-label': [
    [/^Increment$/, 'Tăng'],
    [/^Decrement$/, 'Giảm'],
    [/^Remove list item (\d+)$/, 'Xóa dòng $1'],
    [/^Previous page$/, 'Trang trước'],
    [/^Next page$/, 'Trang sau'],
    [/^Click to sort by (.+) descending$/, 'Bấm để xếp giảm dần theo $1'],
    [/^Click to sort by (.+) ascending$/, 'Bấm để xếp tăng dần theo $1'],
    [/^Click to remove sorting$/, 'Bấm để bỏ sắp xếp']
  ]
};

function translation(text, phrases) {
  const phrase = phrases.find(([english]) => english.test(text));
  return phrase && text.replace(phrase[0], phrase[1]);
}

function translateText(node) {
  const text = node.data.trim();
  const place = text && node.parentElement && Object.keys(texts).find(selector => node.parentElement.matches(selector));
  const vietnamese = place && translation(text, texts[place]);
  if (vietnamese && vietnamese !== text) {
    node.data = node.data.replace(text, () => vietnamese);
  }
}

function translateAttribute(element, name) {
  const text = element.getAttribute(name);
  const vietnamese = text && translation(text, attributes[name]);
  if (vietnamese && vietnamese !== text) {
    element.setAttribute(name, vietnamese);
  }
}

function translate(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    translateText(node);
    return;
  }
  if (node.nodeType !== Node.ELEMENT_NODE) {
    return;
  }
  const nodes = document.createTreeWalker(node, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let each = node; each; each = nodes.nextNode()) {
    if (each.nodeType === Node.TEXT_NODE) {
      translateText(each);
    } else {
      Object.keys(attributes).forEach(name => translateAttribute(each, name));
    }
  }
}

/** The calendar of form-js (flatpickr) takes its words from this object. */
const calendar = {
  weekdays: {
    shorthand: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
    longhand: ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy']
  },
  months: {
    shorthand: Array.from({ length: 12 }, (unused, month) => `Thg ${month + 1}`),
    longhand: Array.from({ length: 12 }, (unused, month) => `Tháng ${month + 1}`)
  },
  firstDayOfWeek: 1,
  rangeSeparator: ' đến ',
  yearAriaLabel: 'Năm',
  monthAriaLabel: 'Tháng',
  hourAriaLabel: 'Giờ',
  minuteAriaLabel: 'Phút'
};

/**
 * form-js writes and reads dates in the format of the browser's language, which it asks for by the name "default":
 * 12/07/2022 would be the 7th of December in an English browser. In this application a date is day/month/year in every
 * browser. "en-GB" stands for two-digit day/month/year.
 */
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (format, [locale, ...options]) => new format(locale === 'default' ? 'en-GB' : locale, ...options)
});

if (language() === 'vi') {
  onCamundaForm(form => {
    if (window.flatpickr) {
      window.flatpickr.localize(calendar);
    }
    observe(
      form,
      { childList: true, characterData: true, attributes: true, attributeFilter: Object.keys(attributes) },
      changes =>
        changes.forEach(change => {
          if (change.type === 'attributes') {
            translateAttribute(change.target, change.attributeName);
          } else if (change.type === 'characterData') {
            translateText(change.target);
          } else {
            change.addedNodes.forEach(translate);
          }
        })
    );
  });
}

export default [];
