/*
 * One unit in full: where it stands, why it waits, its way, its dates and notices, and who did what when, also after its processes
 * have ended.
 */
import { ask, diagramAddress, tell } from './source.js';
import { button, day, element, link, moment, table, timeLeft } from './words.js';

const days = count => (count === null ? '' : count === 0 ? 'trong ngày' : `${count} ngày làm việc`);

function facts(pairs) {
  return element('dl', 'clock-facts', ...pairs.filter(([, value]) => value)
    .flatMap(([name, value]) => [element('dt', '', name), element('dd', '', value)]));
}

function part(title, ...content) {
  return element('section', 'clock-part', element('h3', '', title), ...content);
}

/** The page of one unit of a campaign. */
export class UnitPage {
  constructor(node, start, campaign, unit) {
    this.node = node;
    this.start = start;
    this.campaign = campaign;
    this.unit = unit;
    this.load();
  }

  close() {}

  async load() {
    this.node.replaceChildren(element('p', 'clock-waiting', 'Đang tải hồ sơ của đơn vị…'));
    try {
      this.draw(await ask(`/campaigns/${encodeURIComponent(this.campaign.code)}/units/${encodeURIComponent(this.unit)}`));
    } catch (failure) {
      const trouble = element('p', 'clock-trouble', failure.status === 404 ? 'Không có đơn vị này trong phạm vi của bạn.' : failure.message,
        ' ', button('Thử lại', 'clock-button', () => this.load()));
      trouble.setAttribute('role', 'alert');
      this.node.replaceChildren(link('← Bảng tiến độ', '', 'clock-back'), trouble);
    }
  }

  draw({ story, waiting, activities }) {
    const { row } = story;
    const { label, sign } = this.start.states[row.state];
    const heading = element('h2', 'clock-unit', row.name, ' ', element('span', `clock-state state-${row.state}`, `${sign} ${label}`));
    heading.tabIndex = -1;
    this.node.replaceChildren(
      link('← Bảng tiến độ', '', 'clock-back'),
      heading,
      facts([
        ['Trực thuộc', row.parentName],
        ['Người chịu trách nhiệm', row.head ? `${row.head}, ${row.headPosition}` : 'Chưa có trong hệ thống'],
        ['Ủy viên phụ trách', row.member],
        ['Giai đoạn', row.stage],
        ['Hạn trình', `${day(row.due)} (${timeLeft(row)})${row.firstDue === row.due ? '' : `; hạn ban đầu ${day(row.firstDue)}`}`],
        ['Dự kiến trình', row.expected ? `${day(row.expected)}${row.expected > row.due ? ', trễ hạn' : ', trong hạn'}` : ''],
        ['Mã hồ sơ', story.businessKey]
      ]),
      this.why(story, waiting),
      part('Quá trình thực hiện', this.steps(story)),
      part('Thời hạn', story.dates.length === 0 ? element('p', 'clock-empty', 'Chưa có thời hạn.')
        : table('Thời hạn', ['Việc', 'Đơn vị', 'Hạn', 'Hạn ban đầu', 'Kết quả'], story.dates.map(date => [date.title, date.unitName,
          day(date.due), date.firstDue === date.due ? '' : day(date.firstDue),
          date.metAt ? `hoàn thành ${moment(date.metAt)}` : date.pausedSince
            ? `tạm dừng từ ${day(date.pausedSince)} theo ${date.pauseNumber} ngày ${day(date.pauseDate)}: ${date.pauseReason}` : 'chưa hoàn thành']))),
      part('Nhắc, thông báo và giải trình', story.notices.length === 0 ? element('p', 'clock-empty', 'Chưa có.')
        : table('Nhắc, thông báo và giải trình', ['Lúc', 'Nội dung', 'Người nhận', 'Xác nhận', 'Giải trình, ý kiến', 'Cam kết, yêu cầu'],
          story.notices.map(notice => [moment(notice.sentAt), notice.rung, notice.recipient,
            notice.acknowledgedAt ? moment(notice.acknowledgedAt) : 'chưa', notice.explanation,
            notice.promisedOn ? `trình trước ${day(notice.promisedOn)}` : notice.instruction]))),
      part('Các lần trả lại', story.returns.length === 0 ? element('p', 'clock-empty', 'Chưa bị trả lại.')
        : table('Các lần trả lại', ['Lần', 'Số thiếu sót', 'Đã khắc phục'], story.returns.map(each => [each.round, each.defects, each.answered]))),
      part('Vướng mắc đã nêu', story.difficulties.length === 0 ? element('p', 'clock-empty', 'Chưa nêu vướng mắc nào.')
        : table('Vướng mắc đã nêu', ['Số', 'Ở bước', 'Nêu lúc', 'Nơi trả lời', 'Kết quả'], story.difficulties.map(each => [each.number, each.step,
          moment(each.raisedAt), each.answeringUnit, each.closedAt ? `xong ${moment(each.closedAt)}`
            : each.answeredAt ? `trả lời ${moment(each.answeredAt)}` : 'chưa trả lời']))),
      part('Ai làm gì, lúc nào', this.done(activities)),
      part('Các quy trình của hồ sơ, kể cả đã kết thúc', ...waiting.instances.map(instance => this.instance(instance))));
    heading.focus({ preventScroll: true });
  }

  done(first) {
    const activities = new Activities(this.campaign, this.unit);
    activities.show(first);
    return activities.node;
  }

  why(story, waiting) {
    const reasons = [];
    if (story.dates.some(date => date.pausedSince && !date.metAt)) {
      reasons.push(element('li', '', 'Thời gian đang tạm dừng tính; xem mục Thời hạn.'));
    }
    waiting.failures.forEach(failure => reasons.push(element('li', 'clock-failure',
      element('b', '', failure.incident ? 'Bước của hệ thống bị lỗi: ' : 'Bước của hệ thống bị lỗi, đang tự thử lại: '),
      `${failure.step} (${failure.process}), từ ${moment(failure.since)}`,
      failure.attemptsLeft ? `, còn ${failure.attemptsLeft} lần thử` : '', failure.message ? element('code', '', failure.message) : '',
      this.start.seesEngine ? link('Xem mục Sự cố', '/su-co') : '')));
    waiting.tasks.forEach(task => reasons.push(element('li', '', element('b', '', task.name),
      `: chờ ${task.assignee ? `${task.assignee} (đã nhận việc)` : `${task.group || 'người được giao'}, ${task.unit}`}`,
      `, từ ${moment(task.since)}`, task.due ? `, hạn ${moment(task.due)}` : '', '. ', this.diagram(task.instance))));
    if (story.awaited.length > 0) {
      reasons.push(element('li', '', element('b', '', `Còn ${story.awaited.length} đơn vị cấp dưới phải xong trước: `),
        ...story.awaited.flatMap((unit, index) => [index ? ', ' : '',
          link(unit.name, `/don-vi/${encodeURIComponent(this.campaign.code)}/${unit.code}`), ` (${unit.state})`])));
    }
    const open = story.returns.filter(each => each.answered < each.defects);
    open.forEach(each => reasons.push(element('li', '', `Lần trả lại thứ ${each.round}: còn ${each.defects - each.answered} trong ${each.defects} thiếu sót `
      + 'chưa khắc phục.')));
    story.difficulties.filter(each => !each.answeredAt && !each.closedAt).forEach(each => reasons.push(element('li', '',
      `Vướng mắc số ${each.number} ở bước «${each.step}» chờ ${each.answeringUnit} trả lời, từ ${moment(each.raisedAt)}.`)));
    waiting.messages.forEach(message => reasons.push(element('li', '', `Đang đợi tin «${message}».`)));
    const title = waiting.instances.every(instance => instance.ended) && reasons.length === 0 ? 'Đã kết thúc' : 'Vì sao đang dừng ở đây';
    const shown = part(title, reasons.length ? element('ul', '', ...reasons)
      : element('p', 'clock-empty', 'Không có việc nào đang chờ: mọi quy trình của hồ sơ này đã kết thúc.'));
    shown.classList.add('clock-why');
    return shown;
  }

  steps(story) {
    return element('ol', 'clock-steps', ...story.steps.map((step, index) => {
      const present = index === story.steps.length - 1 && step.workingDays !== null;
      const entry = element('li', present ? 'present' : '', element('b', '', step.step), ` (${step.unitName})`,
        element('span', 'clock-when', step.leftAt ? `${moment(step.reachedAt)} đến ${moment(step.leftAt)}` : `từ ${moment(step.reachedAt)}`,
          step.workingDays === null ? '' : `, ${days(step.workingDays)}`));
      if (present) {
        entry.setAttribute('aria-current', 'step');
      }
      return entry;
    }));
  }

  /** The way to the stock view with the token in the diagram, for those who may open Cockpit. */
  diagram(instance, text = 'Xem trên sơ đồ') {
    if (!this.start.seesEngine) {
      return '';
    }
    const anchor = element('a', '', text);
    anchor.href = diagramAddress(instance);
    return anchor;
  }

  instance(instance) {
    const summary = element('summary', '', `${instance.process} (${instance.unit}): ${moment(instance.started)}`,
      instance.ended ? ` đến ${moment(instance.ended)}` : ', đang chạy');
    const done = instance.steps.length === 0 ? element('p', 'clock-empty', 'Không có việc của người trong quy trình này.')
      : table(`Việc trong ${instance.process}`, ['Việc', 'Người thực hiện', 'Bắt đầu', 'Kết thúc'], instance.steps.map(step => [step.name,
        step.actor || (step.ended ? '' : 'đang chờ'), moment(step.started), moment(step.ended)]));
    return element('details', 'clock-instance', summary, instance.ended ? '' : this.diagram(instance.id), done);
  }
}

/** Steps of the system that failed, over all units, with a new try for those who may. */
export class IncidentsPage {
  constructor(node, start) {
    this.node = node;
    this.start = start;
    this.load();
  }

  close() {}

  async load(said = '') {
    const status = element('p', 'clock-found', said);
    status.setAttribute('role', 'status');
    try {
      const incidents = await ask('/incidents');
      this.node.replaceChildren(status, element('h2', '', 'Bước của hệ thống bị lỗi'), incidents.length === 0
        ? element('p', 'clock-empty', 'Không có sự cố nào trong phạm vi của bạn.')
        : table('Bước của hệ thống bị lỗi', ['Từ lúc', 'Đơn vị', 'Quy trình', 'Bước', 'Mã hồ sơ', 'Lỗi', 'Thao tác'],
          incidents.map(incident => [moment(incident.since), incident.unitName, incident.process, incident.step, incident.businessKey,
            element('code', '', incident.message || ''), this.actions(incident)])));
    } catch (failure) {
      const trouble = element('p', 'clock-trouble', failure.message, ' ', button('Thử lại', 'clock-button', () => this.load()));
      trouble.setAttribute('role', 'alert');
      this.node.replaceChildren(trouble);
    }
  }

  actions(incident) {
    const diagram = element('a', '', 'Xem trên sơ đồ');
    diagram.href = diagramAddress(incident.instance);
    if (!this.start.mayRetry || !incident.job) {
      return diagram;
    }
    const retry = button('Chạy lại', 'clock-button', async () => {
      retry.disabled = true;
      try {
        await tell(`/jobs/${encodeURIComponent(incident.job)}/retry`);
        await this.load('Đã cho chạy lại; việc chạy lại được ghi vào sổ. Nếu lỗi còn, sự cố sẽ hiện lại ở đây.');
      } catch (failure) {
        retry.disabled = false;
        await this.load(failure.message);
      }
    });
    return element('span', '', retry, ' ', diagram);
  }
}

/** Entries of the record, page by page: of one unit, or of all with their names. */
class Activities {
  constructor(campaign, unit = '') {
    this.campaign = campaign;
    this.unit = unit;
    this.lines = element('tbody');
    const frame = table('Sổ ghi việc', ['Lúc', ...(unit ? [] : ['Đơn vị']), 'Việc', 'Người thực hiện'], []);
    frame.querySelector('tbody').replaceWith(this.lines);
    this.status = element('p', 'clock-found', 'Đang tải…');
    this.status.setAttribute('role', 'status');
    this.more = button('Xem thêm', 'clock-button', () => this.load());
    this.node = element('div', '', frame, this.status, this.more);
  }

  async load() {
    this.more.disabled = true;
    const asked = new URLSearchParams(this.last ? { unit: this.unit, at: this.last.at, plan: this.last.planId, number: this.last.number }
      : { unit: this.unit });
    try {
      this.show(await ask(`/campaigns/${encodeURIComponent(this.campaign.code)}/activities?${asked}`));
    } catch (failure) {
      this.status.textContent = failure.message;
    }
    this.more.disabled = false;
  }

  show(page) {
    this.lines.append(...page.map(line => element('tr', '', element('td', '', moment(line.at)),
      this.unit ? '' : element('td', '', link(line.unitName, `/don-vi/${encodeURIComponent(this.campaign.code)}/${line.unit}`)),
      element('td', '', line.action), element('td', '', line.actor))));
    this.last = page.at(-1)?.place || this.last;
    const count = this.lines.children.length;
    this.status.textContent = count === 0 ? 'Chưa có gì được ghi.' : `Đã hiện ${count} dòng.`;
    this.more.hidden = page.length < 50;
  }
}

/** Who did what when, over all units. */
export class ActivitiesPage {
  constructor(node, start, campaign) {
    const activities = new Activities(campaign);
    node.replaceChildren(element('h2', '', 'Nhật ký thao tác'), element('p', 'clock-method',
      'Mọi việc đã ghi trong sổ quyết định của các đơn vị trong phạm vi của bạn, mới nhất trước. Nội dung về từng nhân sự không hiện ở đây.'),
    activities.node);
    activities.load();
  }

  close() {}
}
