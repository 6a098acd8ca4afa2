/*
 * Sends the choice of what to compare with. The server wants the token of the session in a header, which a form of its own cannot
 * send (the page carries the token, since its cookie belongs to the addresses of the web applications); and what was chosen stays in
 * place when it is refused.
 */
const form = document.getElementById('comparison');
const button = form.querySelector('button[type="submit"]');
const progress = document.getElementById('progress');
const largestFile = 1000000;

/** Only the fields of the chosen way are shown and sent. */
function showChosen() {
  const chosen = form.querySelector('input[name="basis"]:checked').value;
  form.querySelectorAll('[data-basis]').forEach(part => {
    part.hidden = part.dataset.basis !== chosen;
    part.querySelectorAll('select, input').forEach(field => {
      field.disabled = part.hidden;
    });
  });
}

function clearProblems() {
  form.querySelectorAll('.problem').forEach(place => place.replaceChildren());
  form.querySelectorAll('[aria-invalid]').forEach(field => field.removeAttribute('aria-invalid'));
}

function tell(fieldName, message) {
  const place = document.getElementById(`problem-${fieldName}`) || document.getElementById('problem-form');
  const line = document.createElement('div');
  line.textContent = message;
  place.append(line);
  const field = document.getElementById(fieldName);
  if (field) {
    field.setAttribute('aria-invalid', 'true');
    field.focus();
  }
}

async function problemsOf(response) {
  if (response.status === 413) {
    return [{ field: 'file', message: 'Tệp quá lớn; bảng quyết định được nhận đến 1000 KB.' }];
  }
  try {
    const body = await response.json();
    return body.fields || [{ message: body.message }];
  } catch (failure) {
    return [{ message: 'Máy chủ không trả lời được. Hãy thử lại.' }];
  }
}

async function compare() {
  const file = form.elements.file;
  if (file && !file.disabled && file.files.length > 0 && file.files[0].size > largestFile) {
    tell('file', `Tệp lớn ${Math.floor(file.files[0].size / 1000)} KB; bảng quyết định được nhận đến ${largestFile / 1000} KB.`);
    return;
  }
  const response = await fetch(form.action, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'X-XSRF-TOKEN': form.dataset.token, Accept: 'application/json' },
    body: new FormData(form)
  });
  if (response.ok) {
    window.location.assign((await response.json()).address);
    return;
  }
  (await problemsOf(response)).forEach(problem => tell(problem.field, problem.message));
}

form.addEventListener('change', event => {
  if (event.target.name === 'basis') {
    clearProblems();
    showChosen();
  }
});

form.addEventListener('submit', async event => {
  event.preventDefault();
  clearProblems();
  button.disabled = true;
  progress.hidden = false;
  try {
    await compare();
  } catch (failure) {
    tell('form', 'Không kết nối được với máy chủ. Hãy thử lại.');
  } finally {
    button.disabled = false;
    progress.hidden = true;
  }
});

showChosen();
