/*
 * The page of guidance: what one's own unit has asked, with the word that the board waits for, and the withdrawal or replacement of
 * guidance by the board that published it. The page carries the token, since its cookie belongs to the web applications' addresses.
 */
import { difficultyList } from '../../camunda/app/tasklist/scripts/quyhoach/difficulty-list.js';
import { element, request, save } from '../../camunda/app/tasklist/scripts/quyhoach/page-parts.js';

const { api, token } = document.body.dataset;
const notice = document.getElementById('notice');
const own = document.getElementById('own');

function tell(message, failed = false) {
  notice.setAttribute('role', failed ? 'alert' : 'status');
  notice.textContent = message;
  if (message) {
    notice.scrollIntoView({ block: 'nearest' });
  }
}

function post(path, body) {
  return request(`${api}${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token }
  });
}

function drawOwn(lines) {
  own.hidden = lines.length === 0;
  own.querySelector('div').replaceChildren(difficultyList(lines, {
    send: async (path, body, done, refused = message => tell(message, true)) => {
      tell('');
      try {
        drawOwn(await (await post(`difficulties/${path}`, body)).json());
        tell(done);
      } catch (failure) {
        refused(failure.message);
      }
    },
    download: async (event, path, name) => {
      try {
        save(await (await request(`${api}difficulties/${path}`)).blob(), name);
      } catch (failure) {
        tell(failure.message, true);
      }
    }
  }));
}

if (own) {
  try {
    drawOwn(await (await request(`${api}difficulties`)).json());
  } catch (failure) {
    tell(failure.message, true);
  }
}

function labelled(text, field, name) {
  field.name = name;
  return element('label', '', text, field);
}

function area(value) {
  const field = element('textarea', '');
  field.rows = 4;
  field.value = value;
  return field;
}

function input(type, value = '') {
  const field = element('input', '');
  field.type = type;
  field.value = value;
  return field;
}

function fields(change, bar) {
  const reason = labelled('Lý do', area(''), 'reason');
  if (change === 'withdrawal') {
    return [reason];
  }
  const status = element('select', '', new Option('Đã đối chiếu', 'VERIFIED'), new Option('Chưa đối chiếu, cần xác nhận', 'TO_BE_CONFIRMED'));
  status.value = 'TO_BE_CONFIRMED';
  return [
    labelled('Câu hỏi được công bố', area(bar.dataset.question), 'question'),
    labelled('Nội dung hướng dẫn', area(bar.dataset.answer), 'answer'),
    labelled('Căn cứ (điều, khoản)', input('text'), 'basis'),
    labelled('Căn cứ đã đối chiếu với văn bản gốc', status, 'basisStatus'),
    labelled('Số, ký hiệu hướng dẫn mới', input('text'), 'number'),
    labelled('Ngày hướng dẫn', input('date'), 'issuedOn'),
    reason
  ];
}

function open(change, bar) {
  const form = element('form', 'change-form');
  const refused = element('div', 'refused');
  refused.setAttribute('role', 'alert');
  const send = element('button', '', change === 'withdrawal' ? 'Rút hướng dẫn' : 'Thay hướng dẫn');
  send.type = 'submit';
  const back = element('button', '', 'Thôi');
  back.type = 'button';
  back.addEventListener('click', () => {
    form.remove();
    bar.hidden = false;
  });
  form.noValidate = true;
  form.append(...fields(change, bar), refused, element('div', 'bar', send, back));
  form.addEventListener('submit', async event => {
    event.preventDefault();
    send.disabled = true;
    refused.textContent = '';
    const body = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value || null]));
    try {
      await post(`guidance-notes/${bar.dataset.note}/${change}`, body);
      window.location.reload();
    } catch (failure) {
      refused.textContent = failure.message;
      send.disabled = false;
    }
  });
  bar.hidden = true;
  bar.after(form);
  form.querySelector('textarea').focus();
}

document.querySelectorAll('[data-change]').forEach(press => {
  press.addEventListener('click', () => open(press.dataset.change, press.closest('.bar')));
});
