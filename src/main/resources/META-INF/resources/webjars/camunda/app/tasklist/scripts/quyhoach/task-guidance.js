/*
 * The tab «Vướng mắc và hướng dẫn» of a task: guidance for this step, what one's own unit has asked, and a form to ask. While somebody
 * types, guidance that may answer already is shown below, so that nobody has to wait for what is known.
 */
import { applicationUrl } from './addresses.js';
import { difficultyList, paragraph } from './difficulty-list.js';
import { button, element, request } from './page-parts.js';
import { scanChooser } from './scan-chooser.js';
import { tabPlugin, TaskTab } from './task-tab.js';

const typingPause = 500;
const enoughToSearch = 12;

function note(line, ...more) {
  return element(
    'li',
    'quyhoach-guidance-note',
    element('div', 'quyhoach-guidance-head', element('strong', '', `Hướng dẫn số ${line.number}`),
      element('span', 'quyhoach-documents-facts', `ngày ${line.issuedOn} · ${line.issuer}`)),
    paragraph('quyhoach-guidance-question', line.question),
    paragraph('', line.answer),
    element('div', 'quyhoach-documents-facts', `Căn cứ: ${line.basis}`),
    ...more
  );
}

class TaskGuidance extends TaskTab {
  constructor(node, taskId) {
    super(node, taskId, { resource: 'guidance', label: 'Vướng mắc và hướng dẫn của bước này' });
  }

  close() {
    super.close();
    clearTimeout(this.typing);
  }

  draw(overview) {
    const typed = this.question ? this.question.value : '';
    this.list.replaceChildren(...[this.notes(overview), this.difficulties(overview), this.ask(overview)].filter(Boolean));
    if (this.question && this.keepTyped) {
      this.question.value = typed;
    }
    this.keepTyped = true;
  }

  notes(overview) {
    const count = overview.questions > 0 ? ` (bước này đã có ${overview.questions} câu hỏi trong đợt)` : '';
    return element(
      'div',
      'quyhoach-documents-group',
      element('h4', '', `Hướng dẫn cho bước «${overview.stepName}»${count}`),
      overview.notes.length > 0
        ? element('ul', 'quyhoach-guidance-list', ...overview.notes.map(line => note(line)))
        : element('p', 'quyhoach-documents-empty', 'Chưa có hướng dẫn nào được công bố cho bước này.'),
      element('p', 'quyhoach-documents-hint', 'Tất cả hướng dẫn của đợt: ', this.link())
    );
  }

  link() {
    const link = element('a', '', 'trang Hướng dẫn');
    link.href = applicationUrl('huong-dan');
    return link;
  }

  difficulties(overview) {
    if (overview.difficulties.length === 0) {
      return null;
    }
    return element(
      'div',
      'quyhoach-documents-group',
      element('h4', '', 'Vướng mắc của đơn vị'),
      difficultyList(overview.difficulties, {
        send: (path, body, done, refused) => this.say(path, body, done, refused),
        download: (event, path, name) => this.download(event, applicationUrl(`api/difficulties/${path}`), name)
      })
    );
  }

  /** The answer tells about all difficulties of the unit; the tab shows those of its campaign, so it asks again. */
  async say(path, body, done, refused = message => this.tell(message, true)) {
    this.tell('');
    try {
      await request(applicationUrl(`api/difficulties/${path}`), {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json' }
      });
      await this.load();
      this.tell(done);
    } catch (failure) {
      refused(failure.message);
    }
  }

  ask(overview) {
    if (!overview.board) {
      this.question = null;
      return null;
    }
    const form = element('form', 'quyhoach-guidance-form');
    form.noValidate = true;
    this.question = element('textarea', 'form-control');
    this.question.rows = 4;
    const left = element('span', 'quyhoach-documents-hint', `Tối đa ${overview.longest} ký tự.`);
    const like = element('div', 'quyhoach-guidance-like');
    like.setAttribute('aria-live', 'polite');
    const refused = element('div', 'quyhoach-refusal');
    refused.id = 'quyhoach-difficulty-refused';
    refused.setAttribute('role', 'alert');
    refused.hidden = true;
    this.question.setAttribute('aria-describedby', refused.id);
    const scan = scanChooser(overview, {
      id: 'quyhoach-difficulty-file',
      label: 'Tài liệu kèm theo, nếu có (PDF, JPEG, PNG, TIFF)',
      refused,
      optional: true
    });
    const say = message => {
      refused.textContent = message;
      refused.hidden = !message;
      this.question.setAttribute('aria-invalid', String(Boolean(message)));
    };
    const send = element('button', 'btn btn-primary', 'Gửi vướng mắc');
    send.type = 'submit';
    this.question.addEventListener('input', () => {
      const length = [...this.question.value].length;
      left.textContent = `${length}/${overview.longest} ký tự.`;
      left.classList.toggle('quyhoach-guidance-toomuch', length > overview.longest);
      clearTimeout(this.typing);
      this.typing = setTimeout(() => this.suggest(this.question.value, like), typingPause);
    });
    form.addEventListener('submit', async event => {
      event.preventDefault();
      const text = this.question.value.trim();
      const length = [...text].length;
      const problem = !text
        ? 'Nội dung vướng mắc chưa được ghi.'
        : length > overview.longest
          ? `Nội dung vướng mắc dài ${length} ký tự, tối đa ${overview.longest} ký tự. Phần dài hơn hãy gửi bằng tệp đính kèm.`
          : '';
      say(problem);
      if (problem) {
        this.question.focus();
        return;
      }
      if (!scan.accepts()) {
        return;
      }
      const body = new FormData();
      body.append('question', text);
      scan.appendTo(body);
      send.disabled = true;
      try {
        this.keepTyped = false;
        await this.change(`${this.base}/difficulties`, { body }, `Đã gửi vướng mắc đến ${overview.board}.`, message => {
          this.keepTyped = true;
          say(message);
        });
      } finally {
        send.disabled = false;
      }
    });
    form.append(
      element('label', '', 'Nội dung vướng mắc', this.question),
      left,
      like,
      element('div', 'quyhoach-guidance-scan', ...scan.fields),
      refused,
      element('p', 'quyhoach-documents-hint', 'Không ghi nội dung mật. Câu hỏi chỉ đơn vị và Ban Tổ chức có trách nhiệm thấy; phần được công bố không có tên.'),
      element('div', 'quyhoach-documents-actions', send)
    );
    return element('div', 'quyhoach-documents-group', element('h4', '', `Nêu vướng mắc với ${overview.board}`), form);
  }

  async suggest(text, place) {
    if (text.trim().length < enoughToSearch) {
      place.replaceChildren();
      return;
    }
    let found = [];
    try {
      found = await (await request(`${this.base}/like?text=${encodeURIComponent(text)}`)).json();
    } catch (failure) {
      console.warn('no suggestions', failure);
    }
    if (!place.isConnected || text !== this.question.value) {
      return;
    }
    place.replaceChildren();
    if (found.length > 0) {
      place.append(
        element('strong', '', 'Có thể đã có hướng dẫn:'),
        element('ul', 'quyhoach-guidance-list', ...found.map(line => note(line,
          element('div', 'quyhoach-documents-actions', button('Hướng dẫn này trả lời được', 'btn-default', event => this.met(event, line))))))
      );
    }
  }

  met(event, line) {
    const pressed = event.currentTarget;
    pressed.disabled = true;
    this.keepTyped = false;
    this.change(`${this.base}/notes/${line.id}/met`, { body: '{}', headers: { 'Content-Type': 'application/json' } },
      `Đã ghi nhận: hướng dẫn số ${line.number} trả lời được. Không cần gửi vướng mắc.`, message => {
        this.keepTyped = true;
        pressed.disabled = false;
        this.tell(message, true);
      });
  }
}

export default tabPlugin(
  { id: 'quyhoach.taskGuidance', priority: 850, vietnamese: 'Vướng mắc và hướng dẫn', english: 'Guidance' },
  (node, taskId) => new TaskGuidance(node, taskId)
);
