/*
 * The tab «Thời hạn» of a task: the date that governs the work, how it came about, who was told what, and the request for more time.
 */
import { button, element } from './page-parts.js';
import { tabPlugin, TaskTab } from './task-tab.js';

class TaskDeadline extends TaskTab {
  constructor(node, taskId) {
    super(node, taskId, { resource: 'deadline', label: 'Thời hạn' });
  }

  draw({ story, mayAsk }) {
    if (!story) {
      this.list.replaceChildren(element('p', 'quyhoach-documents-empty', 'Việc này không có thời hạn.'));
      return;
    }
    const moved = story.due === story.firstDue ? '' : `, hạn đầu ${story.firstDue}`;
    this.list.replaceChildren(
      ...[
        element(
          'div',
          'quyhoach-documents-group',
          element('h4', '', `${story.title}: hạn ${story.due}${moved}`),
          element('p', 'quyhoach-documents-hint', `${story.unit}. ${story.standing}.`)
        ),
        mayAsk ? this.request() : null,
        this.story(story.lines)
      ].filter(Boolean)
    );
  }

  story(lines) {
    const items = [...lines].reverse().map(line =>
      element('li', '', element('div', 'quyhoach-documents-file',
        element('span', 'quyhoach-dossier-note', line.what),
        line.answer ? element('span', 'quyhoach-dossier-note', line.answer) : null,
        element('span', 'quyhoach-documents-facts', line.at)))
    );
    return element(
      'div',
      'quyhoach-documents-group',
      element('h4', '', 'Diễn biến'),
      items.length > 0 ? element('ul', 'quyhoach-documents-files', ...items)
        : element('p', 'quyhoach-documents-empty', 'Chưa có thông báo hoặc thay đổi nào.')
    );
  }

  request() {
    const day = element('input', 'form-control');
    day.type = 'date';
    const reason = element('textarea', 'form-control');
    reason.rows = 3;
    reason.maxLength = 4000;
    const dayLabel = element('label', '', 'Đề nghị gia hạn đến ngày', day);
    const reasonLabel = element('label', '', 'Lý do xin gia hạn', reason);
    const send = button('Gửi đề nghị gia hạn', 'btn-default', async () => {
      send.disabled = true;
      await this.change(`${this.base}/extension`, {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ proposedDue: day.value || null, reason: reason.value })
      }, 'Đã gửi đề nghị gia hạn đến Ban Tổ chức cấp trên.');
      send.disabled = false;
    });
    return element('div', 'quyhoach-documents-group quyhoach-deadline-request', element('h4', '', 'Xin gia hạn'), dayLabel, reasonLabel,
      element('div', '', send));
  }
}

export default tabPlugin(
  { id: 'quyhoach.taskDeadline', priority: 925, vietnamese: 'Thời hạn', english: 'Deadline' },
  (node, taskId) => new TaskDeadline(node, taskId)
);
