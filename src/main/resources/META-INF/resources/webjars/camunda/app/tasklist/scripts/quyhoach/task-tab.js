/*
 * What the product's own tabs of a task have in common: they load when opened and again when the task is taken or given back, and
 * say in one place what was done or why not. A tab extends `TaskTab` with `draw(answer)`.
 */
import { language } from '../../../quyhoach/scripts/product.js';
import { applicationUrl } from './addresses.js';
import { element, request, save } from './page-parts.js';

export class TaskTab {
  /**
   * @param {HTMLElement} node where Tasklist wants the tab
   * @param {string} taskId
   * @param {{resource: string, label: string}} tab the last part of the tab's address on the server, and its name for screen readers
   */
  constructor(node, taskId, { resource, label }) {
    this.base = applicationUrl(`api/tasks/${encodeURIComponent(taskId)}/${resource}`);
    this.root = element('section', 'quyhoach-documents');
    this.root.setAttribute('aria-label', label);
    this.root.lang = 'vi';
    this.notice = element('div', 'quyhoach-documents-notice');
    this.notice.setAttribute('role', 'status');
    this.list = element('div', '', 'Đang tải…');
    this.root.append(this.notice, this.list);
    node.replaceChildren(this.root);
    this.watchClaim();
    this.load();
  }

  /** Taking or giving back the task changes what may be done here; Tasklist redraws only its own part. */
  watchClaim() {
    const assignee = () => {
      const shown = document.querySelector('.task-card .meta .assignee');
      return shown ? shown.textContent.trim() : '';
    };
    let before = assignee();
    this.observer = new MutationObserver(() => {
      const now = assignee();
      if (now !== before && this.root.isConnected && !this.busy) {
        before = now;
        clearTimeout(this.waiting);
        this.waiting = setTimeout(() => this.load(), 400);
      }
    });
    const card = document.querySelector('.task-card');
    if (card) {
      this.observer.observe(card, { childList: true, subtree: true, characterData: true });
    }
  }

  close() {
    this.observer.disconnect();
    clearTimeout(this.waiting);
  }

  tell(message, failed = false) {
    this.notice.className = `quyhoach-documents-notice ${message ? (failed ? 'quyhoach-refusal-summary' : 'quyhoach-documents-done') : ''}`;
    this.notice.setAttribute('role', failed ? 'alert' : 'status');
    this.notice.textContent = message;
  }

  async load() {
    try {
      this.draw(await (await request(this.base)).json());
    } catch (failure) {
      this.list.replaceChildren();
      this.tell(failure.message, true);
    }
  }

  async download(event, address, name) {
    const pressed = event.currentTarget;
    pressed.disabled = true;
    this.tell('');
    try {
      save(await (await request(address)).blob(), name);
    } catch (failure) {
      this.tell(failure.message, true);
    } finally {
      pressed.disabled = false;
      pressed.focus();
    }
  }

  async change(address, options, done, refused = message => this.tell(message, true)) {
    this.busy = true;
    this.tell('');
    try {
      const response = await request(address, { method: 'POST', ...options });
      this.draw(await response.json());
      this.tell(done);
    } catch (failure) {
      refused(failure.message);
    } finally {
      this.busy = false;
    }
  }
}

/**
 * The plug-in that shows a tab; only one task is open at a time.
 *
 * @param {{id: string, priority: number, vietnamese: string, english: string}} place
 * @param {(node: HTMLElement, taskId: string) => TaskTab} open
 */
export function tabPlugin({ id, priority, vietnamese, english }, open) {
  let shown = null;
  const close = () => {
    if (shown) {
      shown.close();
      shown = null;
    }
  };
  return {
    id,
    pluginPoint: 'tasklist.task.detail',
    priority,
    properties: { label: language() === 'vi' ? vietnamese : english },
    render: (node, { taskId }) => {
      close();
      shown = open(node, taskId);
    },
    unmount: close
  };
}
