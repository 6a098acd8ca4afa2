/*
 * Keeps what was typed into a task's form on the server instead of in this browser, where the next person would find it.
 *
 * Tasklist writes a draft to the browser's storage under `camunda-form:<task>`: when «Lưu» is pressed, and when the session ends. The
 * first is sent on to the server and taken away here at once; the same is done when a form with unsent entries is left. Only what was
 * typed when the session had already ended waits here, under the name of whoever typed it, until that person opens the task again.
 * The server lays a draft over the form when it fills it.
 */
import { applicationUrl } from './addresses.js';
import { onCamundaForm, wrapMethod } from './camunda-form.js';
import { button, element, request } from './page-parts.js';

const storage = window.localStorage;
const typedKey = taskId => `camunda-form:${taskId}`;
const ownerKey = taskId => `quyhoach.draft-of:${taskId}`;

function take(taskId) {
  const typed = storage.getItem(typedKey(taskId));
  storage.removeItem(typedKey(taskId));
  storage.removeItem(ownerKey(taskId));
  return typed;
}

function put(taskId, typed, owner) {
  storage.setItem(typedKey(taskId), typed);
  storage.setItem(ownerKey(taskId), owner);
}

onCamundaForm(form => {
  const { container, controller, scope } = form;
  const { taskId } = controller.getParams();
  if (!taskId) {
    // The form of a start has no task: Tasklist would fill the next one, of whatever process, with what is left under this name.
    storage.removeItem(typedKey(undefined));
    return;
  }
  const draft = applicationUrl(`api/tasks/${encodeURIComponent(taskId)}/draft`);
  const { authentication } = scope.$root;
  const user = authentication ? authentication.name : '';
  const notifications = () => window.angular.element(document.body).injector().get('Notifications');
  let unsent = false;
  let store = () => {};

  if (storage.getItem(ownerKey(taskId)) !== user) {
    take(taskId);
  }
  // Tasklist has read it by then; what waited here for its owner moves to the server.
  setTimeout(() => {
    if (storage.getItem(typedKey(taskId))) {
      send();
    }
  });

  async function send() {
    const typed = take(taskId);
    unsent = false;
    try {
      const answer = await request(draft, {
        method: 'PUT',
        body: typed,
        headers: { 'Content-Type': 'application/json' },
        // The page may be closing; a browser lets such a request go on up to this size.
        keepalive: typed.length < 30000
      });
      return await answer.json();
    } catch (failure) {
      put(taskId, typed, user);
      throw failure;
    }
  }

  async function saveByHand() {
    try {
      const { savedAt } = await send();
      notifications().addMessage({
        status: 'Đã lưu bản nháp',
        message: `Lúc ${savedAt}, trên máy chủ; chỉ đồng chí mở được.`,
        duration: 5000
      });
    } catch (failure) {
      notifications().addError({ status: 'Chưa lưu được bản nháp', message: failure.message });
    }
    scope.$applyAsync();
  }

  async function saveOnLeaving() {
    if (unsent) {
      store();
      try {
        await send();
      } catch (failure) {
        console.warn('a draft stays in this browser until its owner opens the task again', failure);
      }
    }
  }

  wrapMethod(form, 'registerSaveHandler', register => handler => {
    store = handler;
    register(() => {
      handler();
      saveByHand();
    });
  });

  wrapMethod(form, 'notifyFormDirty', notify => dirty => {
    unsent = dirty;
    notify(dirty);
  });

  wrapMethod(form, 'registerCompletionHandler', register => handler =>
    register(done =>
      handler((error, result) => {
        unsent = unsent && Boolean(error);
        done(error, result);
      })
    )
  );

  // Before Tasklist's own listener, which writes the draft: by then nobody is logged in any more.
  scope.$on('authentication.login.required', () => storage.setItem(ownerKey(taskId), user));
  window.addEventListener('pagehide', saveOnLeaving);
  scope.$on('$destroy', () => {
    window.removeEventListener('pagehide', saveOnLeaving);
    saveOnLeaving();
  });

  async function tellOfDraft() {
    const answer = await request(draft);
    if (answer.status !== 200 || !container.isConnected) {
      return;
    }
    const { savedAt } = await answer.json();
    const drop = button('Bỏ bản nháp', 'btn-link', async () => {
      try {
        await request(draft, { method: 'DELETE' });
        unsent = false;
        window.location.reload();
      } catch (failure) {
        notifications().addError({ status: 'Chưa bỏ được bản nháp', message: failure.message });
        scope.$applyAsync();
      }
    });
    const note = element('div', 'quyhoach-draft', `Biểu mẫu đang hiện bản nháp lưu lúc ${savedAt}. `, drop);
    note.setAttribute('role', 'status');
    container.before(note);
    scope.$on('$destroy', () => note.remove());
  }

  tellOfDraft().catch(failure => console.warn('could not ask for a draft', failure));
});

export default [];
