/*
 * Sends what is filled in on a page beside the tasks, with the token against forged requests; shows what the server refuses and loses
 * nothing that was typed. When something was done the page is loaded again and says so.
 */
const page = document.querySelector('main');
const answer = document.querySelector('#answer');
const DONE = 'quyhoach-desk-done';

function say(message, kind) {
  answer.textContent = message;
  answer.className = kind;
  answer.hidden = false;
  answer.scrollIntoView({ block: 'nearest' });
}

function typed(form) {
  if (form.id === 'receive') {
    return {
      lines: [...document.querySelectorAll('input[name=receive]:checked')].map(box => ({
        plan: box.value,
        receiptNumber: document.querySelector(`input[data-number="${box.value}"]`).value
      }))
    };
  }
  return Object.fromEntries(new FormData(form));
}

async function send(form) {
  say(form.dataset.doing, 'working');
  const buttons = [...document.querySelectorAll('button')];
  buttons.forEach(button => { button.disabled = true; });
  try {
    const response = await fetch(`${page.dataset.address}/${form.dataset.action}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'X-XSRF-TOKEN': page.dataset.token, Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify(typed(form))
    });
    if (response.ok) {
      if (form.dataset.home) {
        window.location.assign('/camunda/app/tasklist/default/');
        return;
      }
      sessionStorage.setItem(DONE, form.dataset.done);
      window.location.reload();
      return;
    }
    const refusal = await response.json().catch(() => ({}));
    const messages = (refusal.fields ?? []).map(field => field.message);
    say([...new Set(messages)].join(' ') || refusal.message || 'Không thực hiện được. Hãy tải lại trang rồi thử lại.', 'refused');
  } catch (failure) {
    say('Mất kết nối với máy chủ. Hãy kiểm tra mạng rồi thử lại.', 'refused');
  }
  buttons.forEach(button => { button.disabled = false; });
}

document.querySelectorAll('form[data-action]').forEach(form => form.addEventListener('submit', event => {
  event.preventDefault();
  send(form);
}));

if (sessionStorage.getItem(DONE)) {
  say(sessionStorage.getItem(DONE), 'done');
  sessionStorage.removeItem(DONE);
}
