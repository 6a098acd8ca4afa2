/*
 * The page of an official's notices: what is opened counts as read, and everything can be marked at once.
 */
const page = document.querySelector('main');

function mark(ids) {
  return fetch(`${page.dataset.address}/da-doc`, {
    method: 'POST',
    credentials: 'same-origin',
    // Also when the browser is already on its way to the page that the notice leads to.
    keepalive: true,
    headers: { 'X-XSRF-TOKEN': page.dataset.token, 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ ids })
  });
}

for (const line of document.querySelectorAll('li.new')) {
  line.querySelector('a').addEventListener('click', () => mark([line.dataset.id]));
}

document.querySelector('#all')?.addEventListener('click', async event => {
  event.target.disabled = true;
  await mark([...document.querySelectorAll('li.new')].map(line => line.dataset.id));
  window.location.reload();
});
