/*
 * Many scans at once: files are dropped or chosen together, the server proposes by their names where each belongs, a person sees and
 * changes each proposal, and then each file is sent and judged by itself. What is refused stays in the table with the reason.
 */
import { button, element, icon, request } from './page-parts.js';
import { accepted, readableSize, wrongFile } from './scan-chooser.js';

const few = 2;

export class ManyFiles {
  /**
   * @param {string} base address of the task's documents
   * @param {() => void} sent called when something was taken in
   */
  constructor(base, sent) {
    this.base = base;
    this.sent = sent;
    this.rows = [];
    this.root = element('details', 'quyhoach-documents-group quyhoach-checklist quyhoach-many-files',
      element('summary', '', element('span', 'quyhoach-documents-title', 'Gửi nhiều tệp một lần')));
    this.root.hidden = true;
    const input = element('input', 'quyhoach-documents-chooser');
    input.type = 'file';
    input.multiple = true;
    input.accept = accepted.join(',');
    input.addEventListener('change', () => {
      this.add([...input.files]);
      input.value = '';
    });
    const drop = element('label', 'quyhoach-many-files-drop', input, element('span', 'quyhoach-documents-pick', 'Kéo thả các tệp vào đây hoặc ',
      element('span', 'btn btn-default', 'Chọn nhiều tệp…')));
    const over = on => event => {
      event.preventDefault();
      drop.classList.toggle('quyhoach-many-files-over', on);
    };
    drop.addEventListener('dragover', over(true));
    drop.addEventListener('dragleave', over(false));
    drop.addEventListener('drop', event => {
      over(false)(event);
      this.add([...event.dataTransfer.files]);
    });
    this.mark = element('select', 'form-control');
    this.body = element('tbody', '');
    this.table = element('table', 'table',
      element('thead', '', element('tr', '', ...['Tệp', 'Là giấy tờ nào', 'Ngày của giấy tờ', ''].map(text => element('th', '', text)))), this.body);
    this.send = button('', 'btn-primary', () => this.sendAll());
    this.notice = element('div', '');
    this.notice.setAttribute('role', 'status');
    this.foot = element('div', 'quyhoach-documents-form', element('label', '', 'Độ mật của các tệp này', this.mark), this.send);
    this.root.append(
      element('p', 'quyhoach-documents-hint', 'Đặt tên tệp có họ tên (hoặc mã cán bộ) và tên giấy tờ thì hệ thống đề xuất nơi gửi, ví dụ '
        + '«Nguyễn Văn An - sơ yếu lý lịch.pdf». Không tệp nào được gửi trước khi đồng chí xem và bấm gửi.'),
      drop, this.table, this.foot, this.notice);
    this.refresh();
  }

  /** Shows itself where more than one paper may be brought in; what is being sorted stays. */
  offer(overview) {
    this.overview = overview;
    this.places = overview.places.filter(place => place.open);
    this.root.hidden = !overview.changeable || this.places.length < few;
    const chosen = this.mark.value;
    this.mark.replaceChildren(new Option('– Chọn độ mật –', ''), ...overview.classifications.map(each => new Option(each.label, each.value)));
    this.mark.value = chosen;
  }

  async add(files) {
    if (files.length === 0) {
      return;
    }
    this.say('');
    let proposals = [];
    try {
      const response = await request(`${this.base}/proposals`, {
        method: 'POST',
        body: JSON.stringify({ names: files.map(file => file.name) }),
        headers: { 'Content-Type': 'application/json' }
      });
      proposals = await response.json();
    } catch (failure) {
      this.say(failure.message, true);
    }
    files.forEach((file, index) => this.rows.push(this.row(file, proposals[index] || {})));
    this.refresh();
  }

  row(file, proposal) {
    const place = element('select', 'form-control', new Option('– Chọn giấy tờ –', ''));
    place.setAttribute('aria-label', `Nơi gửi tệp ${file.name}`);
    const groups = new Map();
    this.places.forEach(each => {
      const heading = each.item ? each.item.heading : 'Văn bản của việc này';
      if (!groups.has(heading)) {
        const group = document.createElement('optgroup');
        group.label = heading;
        groups.set(heading, group);
        place.append(group);
      }
      groups.get(heading).append(new Option(each.title, each.id));
    });
    const day = element('input', 'form-control');
    day.type = 'date';
    day.lang = 'vi';
    day.setAttribute('aria-label', `Ngày của giấy tờ ${file.name}`);
    const words = element('span', 'quyhoach-documents-hint', proposal.words || '');
    const refused = element('div', 'quyhoach-refusal');
    refused.setAttribute('role', 'alert');
    refused.hidden = true;
    const row = { file, place, day, refused };
    const target = () => this.places.find(each => each.id === place.value);
    const needsDay = () => Boolean(target() && target().item && target().item.dated);
    row.needsDay = needsDay;
    place.addEventListener('change', () => {
      day.hidden = !needsDay();
      // The list shows whose paper it is only while it is open.
      words.textContent = target() && target().item ? target().item.heading : '';
      this.refuse(row, '');
      this.refresh();
    });
    day.addEventListener('change', () => this.refuse(row, ''));
    place.value = proposal.place || '';
    day.hidden = !needsDay();
    const remove = button('Bỏ', 'btn-default', () => {
      this.rows = this.rows.filter(each => each !== row);
      row.node.remove();
      this.refresh();
    });
    remove.setAttribute('aria-label', `Bỏ tệp ${file.name}`);
    row.remove = remove;
    row.node = element('tr', '',
      element('td', '', element('span', 'quyhoach-documents-title', file.name), element('span', 'quyhoach-documents-facts', ` ${readableSize(file.size)}`), refused),
      element('td', '', place, words), element('td', '', day), element('td', '', remove));
    this.body.append(row.node);
    this.refuse(row, wrongFile(file, this.overview.largestBytes, false));
    return row;
  }

  refuse(row, message) {
    row.refused.textContent = message;
    row.refused.hidden = !message;
  }

  say(message, failed = false) {
    this.notice.className = message ? (failed ? 'quyhoach-refusal-summary' : 'quyhoach-documents-done') : '';
    this.notice.textContent = message;
  }

  refresh() {
    const placed = this.rows.filter(row => row.place.value).length;
    this.table.hidden = this.rows.length === 0;
    this.foot.hidden = this.rows.length === 0;
    this.send.replaceChildren(icon('upload'), ` Gửi ${placed} tệp`);
    this.send.disabled = placed === 0;
  }

  /** One after the other, so that each file has its own answer; a full quota stops the rest, which stays in the table. */
  async sendAll() {
    if (!this.mark.value) {
      this.say('Chưa chọn độ mật. Hãy chọn đúng độ mật ghi trên văn bản; văn bản không có dấu mật thì chọn «Thường».', true);
      this.mark.focus();
      return;
    }
    this.say('');
    this.send.disabled = true;
    let taken = 0;
    for (const row of this.rows.filter(each => each.place.value)) {
      const outcome = await this.sendOne(row);
      taken += outcome === 'taken' ? 1 : 0;
      if (outcome === 'QUOTA') {
        break;
      }
    }
    const left = this.rows.length;
    this.refresh();
    this.say(`Đã nhận ${taken} tệp${left > 0 ? `, còn ${left} tệp chưa gửi được hoặc chưa chọn nơi; xem lý do ở từng dòng` : ''}.`, taken === 0);
    if (taken > 0) {
      this.sent();
    }
  }

  async sendOne(row) {
    const problem = wrongFile(row.file, this.overview.largestBytes, false)
      || (row.needsDay() && !row.day.value ? 'Chưa ghi ngày của giấy tờ; hạn dùng tính từ ngày này.' : '');
    this.refuse(row, problem);
    if (problem) {
      return 'refused';
    }
    const body = new FormData();
    body.append('classification', this.mark.value);
    if (row.needsDay()) {
      body.append('issuedOn', row.day.value);
    }
    body.append('file', row.file);
    row.remove.disabled = true;
    try {
      await request(`${this.base}/places/${row.place.value}`, { method: 'POST', body });
      this.rows = this.rows.filter(each => each !== row);
      row.node.remove();
      return 'taken';
    } catch (failure) {
      this.refuse(row, failure.message);
      return failure.code || 'refused';
    } finally {
      row.remove.disabled = false;
    }
  }
}
