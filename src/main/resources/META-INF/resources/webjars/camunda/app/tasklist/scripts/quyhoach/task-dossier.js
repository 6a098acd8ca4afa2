/*
 * The tab «Hồ sơ» of a task: where the unit's dossier stands, its names with their votes, the defects of earlier returns with the
 * answers, what was done so far and by whom, and notes for one another.
 */
import { element } from './page-parts.js';
import { tabPlugin, TaskTab } from './task-tab.js';

function cell(name, text) {
  return element(name, '', text === null || text === undefined || text === '' ? '–' : String(text));
}

function table(caption, headings, rows) {
  const head = element('thead', '', element('tr', '', ...headings.map(heading => {
    const created = cell('th', heading);
    created.scope = 'col';
    return created;
  })));
  const body = element('tbody', '', ...rows.map(row => element('tr', '', ...row.map(value => cell('td', value)))));
  return element(
    'div',
    'quyhoach-documents-group quyhoach-dossier-scroll',
    element('h4', '', caption),
    element('table', 'table quyhoach-dossier-table', head, body)
  );
}

class TaskDossier extends TaskTab {
  constructor(node, taskId) {
    super(node, taskId, { resource: 'dossier', label: 'Hồ sơ của đơn vị' });
  }

  draw(dossier) {
    if (!dossier.unit) {
      this.list.replaceChildren(element('p', 'quyhoach-documents-empty', 'Việc này không gắn với hồ sơ của riêng một đơn vị.'));
      return;
    }
    this.list.replaceChildren(
      ...[
        this.standing(dossier),
        this.notes(dossier),
        dossier.names.length > 0
          ? table('Nhân sự', ['Số', 'Họ và tên', 'Ngày sinh', 'Chức danh quy hoạch', 'Tình trạng', 'Số phiếu qua các bước'],
              dossier.names.map(name => [name.number, name.fullName, name.born, name.post, name.state, name.votes]))
          : null,
        ...dossier.rounds.map(round =>
          table(`Thiếu sót nêu ở lần trả lại thứ ${round.number}`, ['Số', 'Về', 'Thiếu sót', 'Đơn vị giải trình'],
            round.defects.map(defect => [defect.number, defect.about, defect.text, defect.answer]))
        ),
        table('Đã làm', ['Lúc', 'Việc', 'Người thực hiện'], [...dossier.acts].reverse().map(act => [act.at, act.what, act.who]))
      ].filter(Boolean)
    );
  }

  standing(dossier) {
    return element(
      'div',
      'quyhoach-documents-group',
      element('h4', '', `${dossier.unit} – ${dossier.campaign}`),
      element('p', 'quyhoach-documents-hint', `Tình trạng: ${dossier.state}.${dossier.step ? ` Bước gần nhất: ${dossier.step}.` : ''}`)
    );
  }

  notes(dossier) {
    const items = dossier.notes.map(note =>
      element(
        'li',
        '',
        element(
          'div',
          'quyhoach-documents-file',
          element('span', 'quyhoach-dossier-note', note.text),
          element('span', 'quyhoach-documents-facts',
            [`${note.who}, ${note.unit}`, note.at, note.step ? `bước «${note.step}»` : '', note.audience].filter(Boolean).join(' · '))
        )
      )
    );
    return element(
      'div',
      'quyhoach-documents-group',
      element('h4', '', 'Trao đổi về hồ sơ'),
      items.length > 0
        ? element('ul', 'quyhoach-documents-files', ...items)
        : element('p', 'quyhoach-documents-empty', 'Chưa có trao đổi nào.'),
      this.noteForm(dossier)
    );
  }

  noteForm(dossier) {
    const form = element('form', 'quyhoach-documents-form');
    form.noValidate = true;
    const text = element('textarea', 'form-control');
    text.rows = 2;
    text.maxLength = 2000;
    const audience = element('select', 'form-control');
    dossier.audiences.forEach(each => audience.append(new Option(each.label, each.value)));
    const refused = element('div', 'quyhoach-refusal');
    refused.setAttribute('role', 'alert');
    refused.hidden = true;
    const say = message => {
      refused.textContent = message;
      refused.hidden = !message;
      text.setAttribute('aria-invalid', String(Boolean(message)));
    };
    const send = element('button', 'btn btn-primary', 'Gửi trao đổi');
    send.type = 'submit';
    text.addEventListener('input', () => say(''));
    form.addEventListener('submit', async event => {
      event.preventDefault();
      if (!text.value.trim()) {
        say('Chưa nhập nội dung trao đổi.');
        text.focus();
        return;
      }
      send.disabled = true;
      try {
        await this.change(
          `${this.base}/notes`,
          { body: JSON.stringify({ note: text.value, audience: audience.value }), headers: { 'Content-Type': 'application/json' } },
          'Đã ghi trao đổi vào hồ sơ.',
          say
        );
      } finally {
        send.disabled = false;
      }
    });
    form.append(
      element('label', 'quyhoach-dossier-note-text', 'Nội dung', text),
      element('label', '', 'Ai được đọc', audience),
      send,
      refused,
      element('p', 'quyhoach-documents-hint', 'Trao đổi được lưu cùng hồ sơ, không sửa, không xóa được.')
    );
    return form;
  }
}

export default tabPlugin(
  { id: 'quyhoach.taskDossier', priority: 950, vietnamese: 'Hồ sơ', english: 'Dossier' },
  (node, taskId) => new TaskDossier(node, taskId)
);
