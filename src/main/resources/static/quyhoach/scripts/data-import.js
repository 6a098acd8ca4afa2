/*
 * The page for the import of data: sends files and confirmations with the token against forged requests, shows what the
 * server refuses, and loads the page again when something was done.
 */
const page = document.querySelector('main');
const answer = document.querySelector('#answer');

function say(message, kind) {
  answer.textContent = message;
  answer.className = kind;
  answer.hidden = false;
  answer.scrollIntoView({ block: 'nearest' });
}

async function send(address, body, headers, doing, done) {
  say(doing, 'working');
  document.querySelectorAll('button').forEach(button => { button.disabled = true; });
  try {
    const response = await fetch(`${page.dataset.address}/${address}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'X-XSRF-TOKEN': page.dataset.token, Accept: 'application/json', ...headers },
      body
    });
    if (response.ok) {
      if (done) {
        sessionStorage.setItem('quyhoach-import-done', done);
      }
      window.location.reload();
      return;
    }
    const refusal = await response.json().catch(() => ({}));
    say(refusal.message || 'Không thực hiện được. Hãy tải lại trang rồi thử lại.', 'refused');
  } catch (failure) {
    say('Mất kết nối với máy chủ. Hãy kiểm tra mạng rồi thử lại.', 'refused');
  }
  document.querySelectorAll('button').forEach(button => { button.disabled = button.hasAttribute('data-blocked'); });
}

function onUpload(formId, address, doing) {
  const form = document.querySelector(formId);
  form?.querySelector('input[type=file]').addEventListener('change', event => {
    form.querySelector('output').textContent = event.target.files[0]?.name ?? 'Chưa chọn tệp';
  });
  form?.addEventListener('submit', event => {
    event.preventDefault();
    const file = form.querySelector('input[type=file]').files[0];
    if (!file) {
      say('Hãy chọn một tệp .xlsx hoặc .csv.', 'refused');
    } else if (file.size > Number(page.dataset.maximumBytes)) {
      say(`Tệp vượt quá ${Math.floor(page.dataset.maximumBytes / 1048576)} MB. Hãy chia thành nhiều tệp nhỏ hơn.`, 'refused');
    } else {
      const body = new FormData();
      body.append('file', file);
      send(address, body, {}, doing);
    }
  });
}

onUpload('#upload', 'tep', 'Đang kiểm tra tệp…');
onUpload('#mended', 'tep-da-sua', 'Đang kiểm tra các dòng đã sửa…');

document.querySelector('#confirm')?.addEventListener('click', () => {
  const boxes = [...document.querySelectorAll('input[name=distinct]')];
  const confirmed = boxes.filter(box => box.checked).map(box => box.value);
  send('xac-nhan', JSON.stringify({ confirmed }), { 'Content-Type': 'application/json' }, 'Đang nhập dữ liệu…', 'Đã nhập toàn bộ dữ liệu của tệp.');
});

document.querySelector('#discard')?.addEventListener('click', () => send('huy', null, {}, 'Đang bỏ tệp…'));

const done = sessionStorage.getItem('quyhoach-import-done');
if (done) {
  sessionStorage.removeItem('quyhoach-import-done');
  say(done, 'done');
}
