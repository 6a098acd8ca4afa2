/*
 * The tab «Văn bản» of a task: documents that can be made now, scans that belong to the task, and a form to bring one in.
 *
 * What the server will refuse is said before anything is sent (no file, no mark, too large, another kind); everything is checked again
 * there, and its answer stays in sight until the next try. Nothing is shown inside the page: a file is only ever saved.
 */
import { button, element, icon } from './page-parts.js';
import { tabPlugin, TaskTab } from './task-tab.js';

const accepted = ['.pdf', '.jpg', '.jpeg', '.png', '.tif', '.tiff'];
const megabyte = 1024 * 1024;

function readableSize(bytes) {
  const [value, unit] = bytes < megabyte ? [bytes / 1024, 'KB'] : [bytes / megabyte, 'MB'];
  return `${value.toLocaleString('vi-VN', { maximumFractionDigits: value < 10 ? 1 : 0 })} ${unit}`;
}

class TaskDocuments extends TaskTab {
  constructor(node, taskId) {
    super(node, taskId, { resource: 'documents', label: 'Văn bản của việc này' });
  }

  draw(overview) {
    if (overview.produced.length === 0 && overview.places.length === 0) {
      this.list.replaceChildren(element('p', 'quyhoach-documents-empty', 'Việc này không có văn bản.'));
      return;
    }
    this.list.replaceChildren(
      ...[this.produced(overview.produced), ...overview.places.map(place => this.place(place, overview))].filter(Boolean)
    );
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
    const missing = place.required && place.files.length === 0;
    const state = missing
      ? element('span', 'quyhoach-documents-mark quyhoach-due-soon', 'Chưa có')
      : place.files.length > 0
        ? element('span', 'quyhoach-documents-mark', `${place.files.length} tệp`)
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
      `${file.attachedBy}, ${file.attachedAt}`,
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
        element('span', 'quyhoach-documents-facts', facts.join(' · '))
      )
    );
    if (file.frozen) {
      item.append(element('span', 'quyhoach-documents-mark quyhoach-due-late', 'Bị khóa'));
      return item;
    }
    const get = button('', 'btn-default', event => this.download(event, `${this.base}/files/${file.id}`, file.name));
    get.append(icon('download-alt'), ' Tải về');
    get.setAttribute('aria-label', `Tải về ${file.name}`);
    const actions = element('div', 'quyhoach-documents-actions', get);
    if (place.open && overview.changeable) {
      const withdraw = button('Rút tệp', 'btn-default', () => this.askWhy(item, actions, file));
      withdraw.setAttribute('aria-label', `Rút tệp ${file.name}`);
      actions.append(withdraw);
    }
    item.append(actions);
    return item;
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
    const file = element('input', 'quyhoach-documents-chooser');
    file.type = 'file';
    file.id = `quyhoach-file-${place.id}`;
    file.accept = accepted.join(',');
    const chosenName = element('span', 'quyhoach-documents-chosen', 'Chưa chọn tệp');
    const chooser = element('label', '', element('span', '', 'Tệp quét (PDF, JPEG, PNG, TIFF)'), file, element('span', 'quyhoach-documents-pick',
      element('span', 'btn btn-default', 'Chọn tệp…'), chosenName));
    const mark = element('select', 'form-control', new Option('– Chọn độ mật –', ''));
    overview.classifications.forEach(each => mark.append(new Option(each.label, each.value)));
    const refused = element('div', 'quyhoach-refusal');
    refused.id = `quyhoach-refused-${place.id}`;
    refused.setAttribute('role', 'alert');
    refused.hidden = true;
    [file, mark].forEach(input => input.setAttribute('aria-describedby', refused.id));
    const send = element('button', 'btn btn-primary', icon('upload'), ' Gửi tệp');
    send.type = 'submit';

    const say = (message, input) => {
      refused.textContent = message;
      refused.hidden = !message;
      [file, mark].forEach(each => each.setAttribute('aria-invalid', String(each === input)));
    };
    const wrongFile = chosen => {
      if (!chosen) {
        return 'Chưa chọn tệp.';
      }
      if (!accepted.some(ending => chosen.name.toLowerCase().endsWith(ending))) {
        return `Tệp «${chosen.name}» không phải bản quét được nhận. Chỉ nhận: PDF, JPEG, PNG, TIFF.`;
      }
      if (chosen.size === 0) {
        return `Tệp «${chosen.name}» không có nội dung.`;
      }
      if (chosen.size > overview.largestBytes) {
        return `Tệp «${chosen.name}» có ${readableSize(chosen.size)}, vượt quá ${readableSize(overview.largestBytes)}. Hãy quét ở độ phân giải thấp hơn hoặc tách thành nhiều tệp.`;
      }
      return '';
    };
    file.addEventListener('change', () => {
      const chosen = file.files[0];
      chosenName.textContent = chosen ? `${chosen.name} (${readableSize(chosen.size)})` : 'Chưa chọn tệp';
      say(chosen ? wrongFile(chosen) : '', file);
    });
    mark.addEventListener('change', () => say(file.files[0] ? wrongFile(file.files[0]) : '', file));
    form.addEventListener('submit', async event => {
      event.preventDefault();
      const problem = wrongFile(file.files[0]);
      if (problem) {
        say(problem, file);
        file.focus();
        return;
      }
      if (!mark.value) {
        say('Chưa chọn độ mật. Hãy chọn đúng độ mật ghi trên văn bản; văn bản không có dấu mật thì chọn «Thường».', mark);
        mark.focus();
        return;
      }
      say('', null);
      const body = new FormData();
      body.append('classification', mark.value);
      body.append('file', file.files[0]);
      send.disabled = true;
      try {
        await this.change(`${this.base}/places/${place.id}`, { body }, `Đã nhận tệp «${file.files[0].name}».`, message => say(message, file));
      } finally {
        send.disabled = false;
      }
    });
    form.append(
      chooser,
      element('label', '', 'Độ mật', mark),
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
