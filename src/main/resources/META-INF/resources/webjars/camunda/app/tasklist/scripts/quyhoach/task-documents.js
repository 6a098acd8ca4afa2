/*
 * The tab «Văn bản» of a task: documents that can be made now, scans that belong to the task, and a form to bring one in.
 *
 * What the server will refuse is said before anything is sent (no file, no mark, too large, another kind); everything is checked again
 * there, and its answer stays in sight until the next try. Nothing is shown inside the page: a file is only ever saved.
 */
import { applicationUrl } from './addresses.js';
import { button, element, icon } from './page-parts.js';
import { ManyFiles } from './many-files.js';
import { readableSize, scanChooser } from './scan-chooser.js';
import { tabPlugin, TaskTab } from './task-tab.js';

class TaskDocuments extends TaskTab {
  constructor(node, taskId) {
    super(node, taskId, { resource: 'documents', label: 'Văn bản của việc này' });
    this.many = new ManyFiles(this.base, () => this.load());
    this.root.insertBefore(this.many.root, this.list);
    /** Whose checklists are open, so that they stay so when the tab is drawn anew. */
    this.opened = new Set();
  }

  draw(overview) {
    this.many.offer(overview);
    if (overview.produced.length === 0 && overview.places.length === 0) {
      this.list.replaceChildren(element('p', 'quyhoach-documents-empty', 'Việc này không có văn bản.'));
      return;
    }
    const alone = overview.places.filter(place => !place.item);
    const holders = new Map();
    overview.places.filter(place => place.item).forEach(place => {
      const { holderId } = place.item;
      holders.set(holderId, [...(holders.get(holderId) || []), place]);
    });
    this.list.replaceChildren(
      ...[
        this.produced(overview.produced),
        ...alone.map(place => this.place(place, overview)),
        ...[...holders.values()].map(places => this.checklist(places, overview))
      ].filter(Boolean)
    );
  }

  /** The papers of one person: how each stands, its files, and one form at a time to bring one in. */
  checklist(places, overview) {
    const holder = places[0].item;
    const counts = place => place.item.standing === 'PRESENT' || place.item.standing === 'EXPIRING';
    const required = places.filter(place => place.required);
    const there = required.filter(counts).length;
    const complete = there === required.length;
    const group = element(
      'details',
      'quyhoach-documents-group quyhoach-checklist',
      element(
        'summary',
        '',
        element('span', 'quyhoach-documents-title', holder.heading),
        element(
          'span',
          `quyhoach-documents-mark ${complete ? '' : 'quyhoach-due-soon'}`,
          `${there}/${required.length} giấy tờ bắt buộc${complete ? '' : `, còn thiếu ${required.length - there}`}`
        )
      )
    );
    group.open = this.opened.has(holder.holderId) || (!complete && this.opened.size === 0);
    group.addEventListener('toggle', () => this.opened[group.open ? 'add' : 'delete'](holder.holderId));
    const body = element('tbody', '', ...places.flatMap(place => this.checklistRows(place, overview)));
    const head = element('tr', '', ...['Giấy tờ', 'Tình trạng', ''].map(text => element('th', '', text)));
    group.append(element('table', 'table', element('thead', '', head), body));
    return group;
  }

  checklistRows(place, overview) {
    const tone = { EXPIRED: 'quyhoach-due-late', EXPIRING: 'quyhoach-due-soon', MISSING: place.required ? 'quyhoach-due-soon' : '' };
    const cell = (...content) => element('td', '', ...content);
    const actions = cell();
    const row = element(
      'tr',
      '',
      cell(element('span', 'quyhoach-documents-title', place.title), place.required ? '' : ' (không bắt buộc)'),
      cell(element('span', `quyhoach-documents-mark ${tone[place.item.standing] || ''}`, place.item.words)),
      actions
    );
    const below = element('tr', '', element('td', ''));
    below.firstChild.colSpan = 3;
    below.hidden = place.files.length === 0;
    if (place.files.length > 0) {
      below.firstChild.append(element('ul', 'quyhoach-documents-files', ...place.files.map(file => this.file(file, place, overview))));
    }
    if (place.open && overview.changeable) {
      const send = button('Gửi bản quét', 'btn-default', () => {
        send.hidden = true;
        below.hidden = false;
        const form = this.upload(place, overview);
        below.firstChild.append(form);
        const first = form.querySelector('input');
        if (first) {
          first.focus();
        }
      });
      send.setAttribute('aria-label', `Gửi bản quét ${place.title} của ${place.item.holder}`);
      actions.append(send);
    } else if (place.open) {
      actions.append(element('span', 'quyhoach-documents-empty', 'Hãy nhận việc để gửi tệp.'));
    }
    return [row, below];
  }

  produced(made) {
    if (made.length === 0) {
      return null;
    }
    const items = made.map(document => {
      const kind = document.fileName.endsWith('.xlsx') ? 'Excel' : 'Word';
      const get = button('', 'btn-default', event => this.download(event, `${this.base}/produced/${document.id}`, document.fileName));
      get.append(icon('download-alt'), ` Tải ${kind}`);
      get.setAttribute('aria-label', `Tải ${document.title} (${kind})`);
      return element('li', '', element('span', 'quyhoach-documents-title', document.title), get);
    });
    return element(
      'div',
      'quyhoach-documents-group',
      element('h4', '', 'Văn bản lập từ dữ liệu'),
      element('ul', 'quyhoach-documents-made', ...items)
    );
  }

  place(place, overview) {
    const group = element('div', 'quyhoach-documents-group');
    const whole = place.files.filter(file => !file.damage).length;
    const state = place.required && whole === 0
      ? element('span', 'quyhoach-documents-mark quyhoach-due-soon', 'Chưa có')
      : whole > 0
        ? element('span', 'quyhoach-documents-mark', `${whole} tệp`)
        : null;
    group.append(element('h4', '', place.title, ' ', state || ''));
    if (place.hint && place.open) {
      group.append(element('p', 'quyhoach-documents-hint', place.hint));
    }
    if (place.files.length > 0) {
      group.append(element('ul', 'quyhoach-documents-files', ...place.files.map(file => this.file(file, place, overview))));
    } else if (!place.open) {
      group.append(element('p', 'quyhoach-documents-empty', 'Chưa có tệp nào.'));
    }
    if (place.open) {
      group.append(overview.changeable ? this.upload(place, overview) : this.notYours());
    }
    return group;
  }

  notYours() {
    return element('p', 'quyhoach-documents-empty', 'Hãy nhận việc để gửi tệp.');
  }

  file(file, place, overview) {
    const facts = [
      readableSize(file.size),
      file.issuedOn ? `giấy tờ ngày ${file.issuedOn}` : '',
      `gửi bởi ${file.attachedBy}, ${file.attachedAt}`,
      `độ mật: ${file.classification}`,
      file.scanState,
      `SHA-256: ${file.hash}…`
    ];
    const item = element(
      'li',
      '',
      element(
        'div',
        'quyhoach-documents-file',
        element('span', 'quyhoach-documents-title', file.name),
        element('span', 'quyhoach-documents-facts', facts.filter(Boolean).join(' · '))
      )
    );
    if (file.frozen) {
      item.append(element('span', 'quyhoach-documents-mark quyhoach-due-late', 'Bị khóa'));
      return item;
    }
    const actions = element('div', 'quyhoach-documents-actions');
    if (file.damage) {
      item.append(element('span', 'quyhoach-documents-mark quyhoach-due-late', `Hư hỏng: ${file.damage.toLowerCase()}`), this.bringAgain(place));
    } else {
      const get = button('', 'btn-default', event => this.download(event, `${this.base}/files/${file.id}`, file.name));
      get.append(icon('download-alt'), ' Tải về');
      get.setAttribute('aria-label', `Tải về ${file.name}`);
      actions.append(get);
    }
    if (place.open && overview.changeable) {
      const withdraw = button('Rút tệp', 'btn-default', () => this.askWhy(item, actions, file));
      withdraw.setAttribute('aria-label', `Rút tệp ${file.name}`);
      actions.append(withdraw);
    }
    item.append(actions);
    return item;
  }

  /** What a unit does about a damaged scan; the paper counts as missing until then. */
  bringAgain(place) {
    const hint = element('p', 'quyhoach-documents-hint', place.open
      ? 'Văn bản này coi như chưa có. Hãy rút tệp rồi gửi lại bản quét, hoặc gửi lại ở trang '
      : 'Văn bản này coi như chưa có. Nơi đã gửi bản quét gửi lại ở trang ');
    const page = element('a', '', '«Văn bản hư hỏng»');
    page.href = applicationUrl('van-ban-hu-hong');
    page.target = '_blank';
    page.rel = 'noopener';
    hint.append(page, '.');
    return hint;
  }

  /** A withdrawn scan stays on the record with its reason. */
  askWhy(item, actions, file) {
    const form = element('form', 'quyhoach-documents-form');
    const input = element('input', 'form-control');
    input.maxLength = 1000;
    input.required = true;
    const label = element('label', '', 'Lý do rút tệp', input);
    const send = element('button', 'btn btn-primary', 'Rút tệp');
    send.type = 'submit';
    const back = button('Thôi', 'btn-default', () => {
      form.remove();
      actions.hidden = false;
      actions.querySelector('button').focus();
    });
    form.append(label, send, back);
    form.addEventListener('submit', event => {
      event.preventDefault();
      this.change(`${this.base}/files/${file.id}/withdrawal`, {
        body: JSON.stringify({ reason: input.value }),
        headers: { 'Content-Type': 'application/json' }
      }, `Đã rút tệp «${file.name}».`);
    });
    actions.hidden = true;
    item.append(form);
    input.focus();
  }

  upload(place, overview) {
    if (place.files.length >= place.most) {
      return element('p', 'quyhoach-documents-empty', `Mục này đã có đủ ${place.most} tệp.`);
    }
    const form = element('form', 'quyhoach-documents-form');
    form.noValidate = true;
    const day = place.item && place.item.dated ? element('input', 'form-control') : null;
    if (day) {
      day.type = 'date';
      day.lang = 'vi';
    }
    const refused = element('div', 'quyhoach-refusal');
    refused.id = `quyhoach-refused-${place.id}`;
    refused.setAttribute('role', 'alert');
    refused.hidden = true;
    const scan = scanChooser(overview, { id: `quyhoach-file-${place.id}`, label: 'Tệp quét (PDF, JPEG, PNG, TIFF)', refused });
    const send = element('button', 'btn btn-primary', icon('upload'), ' Gửi tệp');
    send.type = 'submit';
    form.addEventListener('submit', async event => {
      event.preventDefault();
      if (!scan.accepts()) {
        return;
      }
      if (day && !day.value) {
        scan.refuse('Chưa ghi ngày của giấy tờ; hạn dùng tính từ ngày này.');
        day.focus();
        return;
      }
      const body = new FormData();
      if (day) {
        body.append('issuedOn', day.value);
      }
      scan.appendTo(body);
      send.disabled = true;
      try {
        await this.change(`${this.base}/places/${place.id}`, { body }, `Đã nhận tệp «${scan.chosen().name}».`, scan.refuse);
      } finally {
        send.disabled = false;
      }
    });
    form.append(
      ...scan.fields,
      day ? element('label', '', 'Ngày của giấy tờ', day) : '',
      send,
      refused,
      element(
        'p',
        'quyhoach-documents-hint',
        overview.classifications.length > 1 ? '' : 'Văn bản có dấu Mật, Tối mật, Tuyệt mật không được đưa vào hệ thống này.'
      )
    );
    return form;
  }
}

export default tabPlugin(
  { id: 'quyhoach.taskDocuments', priority: 900, vietnamese: 'Văn bản', english: 'Documents' },
  (node, taskId) => new TaskDocuments(node, taskId)
);
