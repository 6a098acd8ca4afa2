/*
 * What the pages with a form of their own share: sending what was entered with the token against forged requests, and showing every
 * refusal at its field. Nothing that was typed is lost.
 */
const page = document.querySelector('main');
const answer = document.querySelector('#answer');

export function say(message) {
  answer.textContent = message;
  answer.className = 'refused';
  answer.hidden = false;
  answer.scrollIntoView({ block: 'nearest' });
}

/** Sends to an address below that of the page, which is loaded again when it was taken; returns what was refused. */
export async function send(address, body) {
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

export function showAt(input, message) {
  input.classList.add('refused');
  const reason = document.createElement('span');
  reason.className = 'reason';
  reason.textContent = message;
  input.after(reason);
}

/** Takes away what was shown about an earlier try. */
export function forget(part) {
  part.querySelectorAll('.reason').forEach(reason => reason.remove());
  part.querySelectorAll('.refused').forEach(input => input.classList.remove('refused'));
}

/** Shows a refusal of the whole form, each reason at the field it names. */
export function show(form, refusal) {
  for (const reason of refusal.fields ?? []) {
    if (reason.field && form.elements[reason.field]) {
      showAt(form.elements[reason.field], reason.message);
    }
  }
  if (refusal.message) {
    say(refusal.fields ? 'Chưa ghi được. Hãy sửa các mục được đánh dấu.' : refusal.message);
  }
}
