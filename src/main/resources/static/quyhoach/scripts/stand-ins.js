/*
 * The page on which somebody is named to do an absent official's work: offers colleagues of the same unit and sends what was entered.
 */
import { forget, say, send, show, showAt } from './form-page.js';

const form = document.querySelector('#arrange');

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
    forget(form);
    const entered = Object.fromEntries(new FormData(form));
    const missing = [['absent', 'Hãy chọn người vắng mặt.'], ['standIn', 'Hãy chọn người làm thay.']].filter(([field]) => !entered[field]);
    if (missing.length > 0) {
      missing.forEach(([field, message]) => showAt(form.elements[field], message));
      return;
    }
    show(form, await send('', { ...entered, from: entered.from || null, to: entered.to || null }));
  });
}

for (const button of document.querySelectorAll('button.end')) {
  button.addEventListener('click', async () => {
    if (window.confirm('Kết thúc ngay việc làm thay này?')) {
      const refusal = await send(`/${button.closest('tr').dataset.id}/ket-thuc`, {});
      if (refusal.message) {
        say(refusal.message);
      }
    }
  });
}
