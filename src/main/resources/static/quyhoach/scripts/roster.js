/*
 * The roster of a committee: sends a new member or the last day of one, and shows every refusal at its field.
 */
const page = document.querySelector('main');
const answer = document.querySelector('#answer');
const form = document.querySelector('#appoint');

function say(message) {
  answer.textContent = message;
  answer.className = 'refused';
  answer.hidden = false;
  answer.scrollIntoView({ block: 'nearest' });
}

async function send(address, body) {
  try {
    const response = await fetch(page.dataset.address + address, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'X-XSRF-TOKEN': page.dataset.token, 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(body)
    });
    if (response.ok) {
      window.location.reload();
      return {};
    }
    return await response.json();
  } catch (failure) {
    return { message: 'Mất kết nối với máy chủ. Hãy kiểm tra mạng rồi thử lại.' };
  }
}

function showAt(input, message) {
  input.classList.add('refused');
  const reason = document.createElement('span');
  reason.className = 'reason';
  reason.textContent = message;
  input.after(reason);
}

function forget(part) {
  part.querySelectorAll('.reason').forEach(reason => reason.remove());
  part.querySelectorAll('.refused').forEach(input => input.classList.remove('refused'));
}

if (form) {
  form.addEventListener('submit', async event => {
    event.preventDefault();
    forget(form);
    const entered = Object.fromEntries(new FormData(form));
    const refusal = await send('', { ...entered, place: entered.place === '' ? null : Number(entered.place), from: entered.from || null,
      to: entered.to || null });
    for (const reason of refusal.fields ?? []) {
      if (reason.field && form.elements[reason.field]) {
        showAt(form.elements[reason.field], reason.message);
      }
    }
    if (refusal.message) {
      say(refusal.fields ? 'Chưa ghi được. Hãy sửa các mục được đánh dấu.' : refusal.message);
    }
  });
}

for (const button of document.querySelectorAll('button.end')) {
  button.addEventListener('click', async () => {
    const row = button.closest('tr');
    const day = row.querySelector('input');
    forget(row);
    const refusal = await send(`/${row.dataset.id}/thoi`, { to: day.value || null });
    for (const reason of refusal.fields ?? []) {
      showAt(day, reason.message);
    }
    if (refusal.message && !refusal.fields) {
      say(refusal.message);
    }
  });
}
