/*
 * The page on which somebody is named to do an absent official's work: offers colleagues of the same unit, sends what was entered and
 * shows every refusal at its field.
 */
const page = document.querySelector('main');
const answer = document.querySelector('#answer');
const form = document.querySelector('#arrange');

function say(message, kind) {
  answer.textContent = message;
  answer.className = kind;
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

function showAt(field, message) {
  const input = form.elements[field];
  input.classList.add('refused');
  const reason = document.createElement('span');
  reason.className = 'reason';
  reason.textContent = message;
  input.after(reason);
}

function offerColleagues() {
  const unit = form.elements.absent.selectedOptions[0].dataset.unit;
  for (const option of form.elements.standIn.options) {
    option.hidden = option.value !== '' && (option.dataset.unit !== unit || option.value === form.elements.absent.value);
  }
  if (form.elements.standIn.selectedOptions[0].hidden) {
    form.elements.standIn.value = '';
  }
}

if (form) {
  offerColleagues();
  form.elements.absent.addEventListener('change', offerColleagues);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    form.querySelectorAll('.reason').forEach(reason => reason.remove());
    form.querySelectorAll('.refused').forEach(input => input.classList.remove('refused'));
    const entered = Object.fromEntries(new FormData(form));
    const missing = [['absent', 'Hãy chọn người vắng mặt.'], ['standIn', 'Hãy chọn người làm thay.']].filter(([field]) => !entered[field]);
    if (missing.length > 0) {
      missing.forEach(([field, message]) => showAt(field, message));
      return;
    }
    const refusal = await send('', { ...entered, from: entered.from || null, to: entered.to || null });
    for (const reason of refusal.fields ?? []) {
      if (reason.field && form.elements[reason.field]) {
        showAt(reason.field, reason.message);
      }
    }
    if (refusal.message) {
      say(refusal.fields ? 'Chưa ghi được. Hãy sửa các mục được đánh dấu.' : refusal.message, 'refused');
    }
  });
}

for (const button of document.querySelectorAll('button.end')) {
  button.addEventListener('click', async () => {
    if (window.confirm('Kết thúc ngay việc làm thay này?')) {
      const refusal = await send(`/${button.closest('tr').dataset.id}/ket-thuc`, {});
      if (refusal.message) {
        say(refusal.message, 'refused');
      }
    }
  });
}
