/*
 * The page of damaged scans: brings a paper again. What the server will refuse is said before anything is sent; it is checked again there.
 */
const page = document.querySelector('main');

page.querySelectorAll('form[data-id]').forEach(form => {
  const input = form.querySelector('input[type=file]');
  const mark = form.querySelector('select');
  const send = form.querySelector('button');
  const refused = form.querySelector('.refused');
  const say = message => {
    refused.textContent = message;
    refused.hidden = !message;
  };
  const wrong = () => {
    const file = input.files[0];
    if (!file) {
      return 'Chưa chọn tệp.';
    }
    if (file.size > Number(page.dataset.largestBytes)) {
      return page.dataset.tooLarge;
    }
    return mark.value ? '' : 'Chưa chọn độ mật. Văn bản không có dấu mật thì chọn «Thường».';
  };
  input.addEventListener('change', () => {
    form.querySelector('output').textContent = input.files[0]?.name ?? 'Chưa chọn tệp';
    say('');
  });
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const problem = wrong();
    say(problem);
    if (problem) {
      return;
    }
    const body = new FormData();
    body.append('classification', mark.value);
    body.append('file', input.files[0]);
    send.disabled = true;
    try {
      const response = await fetch(`${page.dataset.address}/${form.dataset.id}`, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'X-XSRF-TOKEN': page.dataset.token, Accept: 'application/json' },
        body
      });
      if (response.ok) {
        window.location.reload();
        return;
      }
      say((await response.json().catch(() => ({}))).message || 'Không thực hiện được. Hãy tải lại trang rồi thử lại.');
    } catch (failure) {
      say('Mất kết nối với máy chủ. Hãy kiểm tra mạng rồi thử lại.');
    }
    send.disabled = false;
  });
});
