/*
 * The difficulties of one's own unit with everything that was said about them, in the tab of a task and on the page of guidance. Where
 * the board waits for the unit's word, there is a form for it.
 */
import { button, element, icon } from './page-parts.js';

const longest = 2000;

/** Text as it was typed, with its line breaks. */
export function paragraph(className, text) {
  return element('p', `quyhoach-guidance-text ${className}`.trim(), text);
}

function mark(text, state = '') {
  return element('span', `quyhoach-documents-mark ${state}`.trim(), text);
}

/** A form with one text; what was typed stays there when the server refuses it. */
export function wordsForm({ label, submit, required = true, send, close }) {
  const form = element('form', 'quyhoach-guidance-form');
  form.noValidate = true;
  const input = element('textarea', 'form-control');
  input.rows = 3;
  const refused = element('div', 'quyhoach-refusal');
  refused.setAttribute('role', 'alert');
  refused.hidden = true;
  const say = message => {
    refused.textContent = message;
    refused.hidden = !message;
    input.setAttribute('aria-invalid', String(Boolean(message)));
  };
  const press = element('button', 'btn btn-primary', submit);
  press.type = 'submit';
  form.append(element('label', '', label, input), refused, element('div', 'quyhoach-documents-actions', press, close ? button('Thôi', 'btn-default', close) : null));
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const text = input.value.trim();
    if (required && !text) {
      say(`${label} chưa được ghi.`);
      input.focus();
      return;
    }
    if ([...text].length > longest) {
      say(`${label} dài ${[...text].length} ký tự, tối đa ${longest} ký tự.`);
      input.focus();
      return;
    }
    say('');
    press.disabled = true;
    try {
      await send(text, say);
    } finally {
      press.disabled = false;
    }
  });
  return form;
}

function entry(said) {
  return element(
    'li',
    said.byBoard ? 'quyhoach-guidance-board' : '',
    element('div', 'quyhoach-documents-facts', element('strong', '', said.kind), ` – ${said.by}, ${said.at}`),
    said.text ? paragraph('', said.text) : null
  );
}

function acknowledgement(line, actions) {
  const group = element('div', 'quyhoach-guidance-verdict', element('strong', '', 'Câu trả lời đã rõ chưa?'));
  const buttons = element('div', 'quyhoach-documents-actions');
  const clear = button('Đã rõ', 'btn-primary', async event => {
    const pressed = event.currentTarget;
    pressed.disabled = true;
    await actions.send(`${line.id}/acknowledgement`, { clear: true, text: '' }, `Đã ghi nhận: vướng mắc số ${line.id} đã rõ.`);
    pressed.disabled = false;
  });
  clear.setAttribute('aria-label', `Vướng mắc số ${line.id} đã rõ`);
  const unclear = button('Chưa rõ…', 'btn-default', () => {
    buttons.hidden = true;
    const form = wordsForm({
      label: 'Nội dung chưa rõ',
      submit: 'Gửi lại Ban Tổ chức',
      send: (text, refused) => actions.send(`${line.id}/acknowledgement`, { clear: false, text }, `Đã gửi lại vướng mắc số ${line.id}.`, refused),
      close: () => {
        form.remove();
        buttons.hidden = false;
      }
    });
    group.append(form);
    form.querySelector('textarea').focus();
  });
  unclear.setAttribute('aria-label', `Vướng mắc số ${line.id} chưa rõ`);
  buttons.append(clear, unclear);
  group.append(buttons);
  return group;
}

function one(line, actions) {
  const item = element('li', 'quyhoach-guidance-difficulty');
  item.append(
    element(
      'div',
      'quyhoach-guidance-head',
      element('strong', '', `Số ${line.id}`),
      mark(line.state, line.mayReply || line.mayAcknowledge ? 'quyhoach-due-soon' : ''),
      line.due ? mark(`Hạn trả lời ${line.due}`, `quyhoach-due-${line.pressing}`) : null,
      line.clockPaused ? mark('Thời hạn trình của đơn vị đang tạm dừng') : null,
      line.published ? mark('Đã công bố thành hướng dẫn') : null
    ),
    element('div', 'quyhoach-documents-facts', `Bước: ${line.stepName} · Nơi trả lời: ${line.board}`),
    element('ul', 'quyhoach-guidance-thread', ...line.thread.map(entry))
  );
  if (line.basis) {
    item.append(element('div', 'quyhoach-documents-facts', `Căn cứ: ${line.basis}`));
  }
  line.files.forEach(file => {
    const get = button('', 'btn-default', event => actions.download(event, `${line.id}/files/${file.id}`, file.name));
    get.append(icon('download-alt'), ` ${file.name}`);
    get.setAttribute('aria-label', `Tải về ${file.name}`);
    item.append(element('div', 'quyhoach-documents-actions', get));
  });
  if (line.mayReply) {
    item.append(
      wordsForm({
        label: 'Trả lời câu hỏi của Ban Tổ chức',
        submit: 'Gửi trả lời',
        send: (text, refused) => actions.send(`${line.id}/reply`, { text }, `Đã gửi trả lời về vướng mắc số ${line.id}.`, refused)
      })
    );
  }
  if (line.mayAcknowledge) {
    item.append(acknowledgement(line, actions));
  }
  return item;
}

/**
 * @param {object[]} lines difficulties as the server tells them
 * @param {{send: (path: string, body: object, done: string, refused?: (message: string) => void) => Promise<void>,
 *   download: (event: Event, path: string, name: string) => void}} actions paths are below the address of difficulties
 */
export function difficultyList(lines, actions) {
  return element('ul', 'quyhoach-guidance-list', ...lines.map(line => one(line, actions)));
}
