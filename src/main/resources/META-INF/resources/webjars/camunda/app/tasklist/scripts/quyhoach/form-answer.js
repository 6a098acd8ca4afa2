/*
 * Shows what the server answered to a submitted form.
 *
 * Why a task or a start was not accepted stays on the page until it is mended: each message of a refusal at its field,
 * and all of them with their clauses in a box on top of the form. Tasklist's own notification vanishes after seconds,
 * and for some errors Tasklist closes the form, with all that was typed. A completed task is confirmed, which Tasklist
 * leaves out.
 *
 * The server refuses with status 422 and {"type": "Refusal", "fields": [{"field", "message", "clause"}]}. A field is
 * named by its path in the form, `votes[2].inFavour` is the third row of the list `votes`.
 */
import { onCamundaForm, wrapMethod } from './camunda-form.js';
import { find, parse, placeName } from './form-schema.js';

/** What Tasklist takes for "nothing to report": the message of an embedded form that stopped its own submit. */
const alreadyReported = 'camForm submission prevented';

const stillThere = 'Nội dung đã nhập vẫn còn nguyên trên biểu mẫu.';

/** Headings and advice by the status of the answer. */
const failures = {
  401: {
    heading: 'Phiên làm việc đã hết hạn',
    advice:
      'Với biểu mẫu của một việc, hãy bấm «Lưu» để giữ nội dung trên máy này; sau đó tải lại trang, đăng nhập lại nếu được yêu cầu rồi gửi lại.'
  },
  403: {
    heading: 'Đồng chí không được thực hiện việc này',
    advice: 'Nếu cần, hãy liên hệ người phụ trách của đơn vị để giao cho người khác.'
  },
  404: {
    heading: 'Không tìm thấy việc này',
    advice: 'Việc có thể đã được người khác hoàn thành hoặc không còn thuộc phần việc của đồng chí. Hãy tải lại danh sách việc.'
  },
  409: {
    heading: 'Việc này đã có thay đổi',
    advice: 'Lần gửi này không được ghi nhận. Hãy tải lại danh sách việc để xem tình trạng mới nhất.'
  },
  413: {
    heading: 'Nội dung gửi quá lớn',
    advice: 'Hãy rút gọn nội dung rồi gửi lại.'
  },
  0: {
    heading: 'Không kết nối được với máy chủ',
    advice:
      'Chưa rõ máy chủ đã nhận được hay chưa. Hãy kiểm tra mạng rồi gửi lại; nếu lần trước đã được ghi nhận, hệ thống sẽ báo và không ghi hai lần.'
  },
  500: {
    heading: 'Máy chủ gặp lỗi',
    advice: 'Hãy gửi lại sau ít phút. Nếu vẫn lỗi, hãy báo bộ phận quản trị hệ thống kèm thời điểm xảy ra lỗi.'
  },
  other: {
    heading: 'Chưa gửi được',
    advice: 'Hãy kiểm tra nội dung rồi gửi lại.'
  }
};

function element(name, className, ...content) {
  const created = document.createElement(name);
  created.className = className;
  created.append(...content);
  return created;
}

function answer(error) {
  const response = error.response;
  if (response && response.body && typeof response.body === 'object') {
    return response.body;
  }
  try {
    return JSON.parse(response.text);
  } catch (noJson) {
    return {};
  }
}

/** A started process is confirmed by Tasklist itself. */
function confirmCompletion({ container, controller }) {
  if (controller.getParams().taskId) {
    const notifications = window.angular.element(container).injector().get('Notifications');
    notifications.addMessage({ status: 'Đã hoàn thành việc', message: 'Kết quả đã được ghi nhận.', duration: 5000 });
  }
}

/** Errors that form-js found itself are no Error but an object of field id to messages. */
function foundByForm(error) {
  return !(error instanceof Error);
}

onCamundaForm(form => {
  const { container, scope } = form;
  /** Shown messages: the note at the field, the field, and the field's input. */
  let notes = [];
  let box = null;

  function clearNote(note) {
    note.element.remove();
    if (note.input) {
      const described = (note.input.getAttribute('aria-describedby') || '').split(/\s+/);
      note.input.setAttribute('aria-describedby', described.filter(id => id && id !== note.element.id).join(' '));
      note.input.setAttribute('aria-invalid', String(note.field.classList.contains('fjs-has-errors')));
    }
    notes = notes.filter(each => each !== note);
  }

  function clear() {
    [...notes].forEach(clearNote);
    if (box) {
      box.remove();
      box = null;
    }
  }

  function clearField(field) {
    notes.filter(note => field.contains(note.field) || note.field.contains(field)).forEach(clearNote);
  }

  /** A removed row moves the rows behind it, and with them the meaning of a row's number. */
  function clearList(list) {
    notes.filter(note => list.contains(note.field)).forEach(clearNote);
  }

  function showNote(field, { message, clause }, number) {
    const note = element('div', 'quyhoach-refusal', message);
    if (clause) {
      note.append(element('span', 'quyhoach-refusal-clause', `Căn cứ: ${clause}`));
    }
    note.id = `quyhoach-refusal-${number}`;
    field.append(note);
    const input = field.querySelector('input, textarea, select');
    if (input) {
      input.setAttribute('aria-invalid', 'true');
      input.setAttribute('aria-describedby', `${input.getAttribute('aria-describedby') || ''} ${note.id}`.trim());
    }
    notes.push({ element: note, field, input });
  }

  function showBox(heading, sentences, entries = []) {
    box = element('div', 'quyhoach-refusal-summary', element('strong', 'quyhoach-refusal-heading', heading));
    box.setAttribute('role', 'alert');
    box.tabIndex = -1;
    if (entries.length > 0) {
      box.append(element('ul', '', ...entries));
    }
    box.append(...[...sentences, stillThere].filter(Boolean).map(sentence => element('p', '', sentence)));
    container.prepend(box);
    box.focus({ preventScroll: true });
  }

  function goTo(field) {
    field.scrollIntoView({ block: 'center' });
    const input = field.querySelector('input, textarea, select, button');
    if (input) {
      input.focus({ preventScroll: true });
    }
  }

  function summaryEntry({ message, clause }, place, field) {
    const text = place ? `${place}: ${message}` : message;
    const entry = element('li', '');
    if (field) {
      const link = element('button', 'quyhoach-refusal-link', text);
      link.type = 'button';
      link.addEventListener('click', () => goTo(field));
      entry.append(link);
    } else {
      entry.append(text);
    }
    if (clause) {
      entry.append(element('span', 'quyhoach-refusal-clause', `Căn cứ: ${clause}`));
    }
    return entry;
  }

  async function loadSchema() {
    try {
      const response = await fetch(`${scope.asynchronousFormKey.key}?noCache=${Date.now()}`, {
        credentials: 'same-origin'
      });
      return response.ok ? response.json() : { components: [] };
    } catch (unreachable) {
      return { components: [] };
    }
  }

  /** The topmost of the fields with a message, or the box when no message has a field. */
  function firstPlace() {
    return notes
      .map(note => note.field)
      .reduce(
        (first, field) =>
          first.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_PRECEDING && !first.contains(field) ? field : first,
        notes.length > 0 ? notes[0].field : box
      );
  }

  async function showRefusal({ message, fields = [] }) {
    const schema = await loadSchema();
    const entries = fields.map((refused, number) => {
      const found = refused.field ? find(schema.components, parse(refused.field)) : null;
      const field = found && found.element(container);
      if (field) {
        showNote(field, refused, number);
      }
      return summaryEntry(refused, found && placeName(found), field);
    });
    showBox(
      entries.length > 1 ? `Chưa được ghi nhận, có ${entries.length} điểm cần sửa` : 'Chưa được ghi nhận',
      [entries.length > 0 ? '' : message],
      entries
    );
    // Box and first field together where both have room, else the field.
    box.scrollIntoView({ block: 'start' });
    firstPlace().scrollIntoView({ block: 'nearest' });
  }

  function showFailure(error, { type = '', message }) {
    // A page that was open over a change of session is refused as forbidden, which is not the person's fault.
    const status = type === 'SessionExpired' ? 401 : error.status || 0;
    const known = failures[status] || failures[status >= 500 ? 500 : 'other'];
    // The engine speaks English and of its internals, under the name of a Java exception; our own answers do not.
    showBox(known.heading, [type.endsWith('Exception') ? '' : message, known.advice]);
    box.scrollIntoView({ block: 'start' });
  }

  /** form-js draws its errors after it returned them. */
  function showFoundByForm() {
    setTimeout(() => {
      const first = container.querySelector('.fjs-has-errors');
      if (first) {
        goTo(first);
      }
    }, 50);
  }

  async function show(error) {
    if (foundByForm(error)) {
      showFoundByForm();
      return;
    }
    const body = answer(error);
    if (error.status === 422 && body.type === 'Refusal') {
      await showRefusal(body);
    } else {
      showFailure(error, body);
    }
  }

  wrapMethod(form, 'registerCompletionHandler', register => handler =>
    register(done => {
      clear();
      handler(async (error, result) => {
        if (!error) {
          confirmCompletion(form);
          done(null, result);
          return;
        }
        await show(error);
        done(new Error(alreadyReported));
        // The answer came outside Angular's turn, and the button has to become usable again.
        scope.$applyAsync();
      });
    })
  );

  // Choosing from a list or a calendar fires no input event, but form-js reports every change.
  wrapMethod(form, 'notifyFormDirty', notify => dirty => {
    const field = document.activeElement && document.activeElement.closest('.fjs-form-field');
    if (dirty && field && container.contains(field) && !field.querySelector('.fjs-form-field')) {
      clearField(field);
    }
    notify(dirty);
  });

  const clearAtTarget = event => {
    const field = event.target.closest('.fjs-form-field');
    if (field) {
      clearField(field);
    }
  };
  container.addEventListener('input', clearAtTarget);
  container.addEventListener('change', clearAtTarget);
  container.addEventListener('click', event => {
    const remove = event.target.closest('.fjs-repeat-row-remove');
    const list = remove && remove.closest('.fjs-form-field-dynamiclist');
    if (list) {
      clearList(list);
    }
  });
});

export default [];
