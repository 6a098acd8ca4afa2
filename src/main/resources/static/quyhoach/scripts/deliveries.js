/*
 * The page of decisions sent and received: says to the server that a paper is there.
 */
const page = document.querySelector('main');
const answer = document.querySelector('#answer');

function say(message) {
  answer.textContent = message;
  answer.hidden = false;
}

page.querySelectorAll('button[data-id]').forEach(button =>
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      const response = await fetch(`${page.dataset.address}/${button.dataset.id}/da-nhan`, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'X-XSRF-TOKEN': page.dataset.token, Accept: 'application/json' }
      });
      if (response.ok) {
        window.location.reload();
        return;
      }
      say((await response.json()).message);
    } catch (failure) {
      say('Mất kết nối với máy chủ. Hãy kiểm tra mạng rồi thử lại.');
    }
    button.disabled = false;
  })
);
