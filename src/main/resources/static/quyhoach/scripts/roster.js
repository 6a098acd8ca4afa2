/*
 * The roster of a committee: sends a new member or the last day of one.
 */
import { forget, say, send, show, showAt } from './form-page.js';

const form = document.querySelector('#appoint');

if (form) {
  form.addEventListener('submit', async event => {
    event.preventDefault();
    forget(form);
    const entered = Object.fromEntries(new FormData(form));
    show(form, await send('', { ...entered, place: entered.place === '' ? null : Number(entered.place), from: entered.from || null,
      to: entered.to || null }));
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
