/*
 * Tiers × units: one cell per unit with its step, the working days left, its state in sign, word and colour, and who answers for it.
 */
import { sheetAddress, Watched } from './source.js';
import { button, day, element, link, moment, searchKey, shortDay, table, timeLeft } from './words.js';

const everySeconds = 30;
/** Cells drawn at once; a province of eleven thousand units is looked at by filters. */
const mostCells = 1500;
const memory = 'quyhoach.clock.choice';

const orders = {
  list: { label: 'Theo danh sách', compare: () => 0 },
  urgency: { label: 'Gấp nhất trước', compare: (one, other) => rank(one) - rank(other) || one.due.localeCompare(other.due) },
  due: { label: 'Hạn gần nhất trước', compare: (one, other) => one.due.localeCompare(other.due) },
  since: { label: 'Dừng lâu nhất trước', compare: (one, other) => (one.since || '9').localeCompare(other.since || '9') },
  name: { label: 'Theo tên', compare: (one, other) => one.name.localeCompare(other.name, 'vi') }
};

const urgencyOfState = ['LATE', 'NEAR', 'NOT_STARTED', 'ON_TIME', 'FROZEN', 'SUBMITTED', 'DONE'];
const rank = row => urgencyOfState.indexOf(row.state) * 2 + (row.started ? 1 : 0);
const expectedLate = row => Boolean(row.expected) && row.expected > row.due;

/** Further choices beside the states. */
const flags = {
  idle: { label: 'Chưa bắt đầu, kể cả sát hạn', holds: row => !row.started },
  forecast: { label: 'Dự báo trễ hạn', holds: expectedLate },
  returned: { label: 'Đã bị trả lại', holds: row => row.returns > 0 },
  difficult: { label: 'Có vướng mắc', holds: row => row.difficulties > 0 }
};

function remembered() {
  try {
    return JSON.parse(sessionStorage.getItem(memory)) || {};
  } catch (broken) {
    return {};
  }
}

function select(label, options, value, change) {
  const field = element('select', 'clock-field');
  Object.entries(options).forEach(([key, text]) => field.append(new Option(text, key, false, key === value)));
  field.addEventListener('change', () => change(field.value));
  return element('label', 'clock-label', element('span', '', label), field);
}

/** The board of one campaign. */
export class Board {
  constructor(node, start, campaign) {
    this.node = node;
    this.start = start;
    this.campaign = campaign;
    this.watched = new Watched(`/campaigns/${encodeURIComponent(campaign.code)}/board`);
    this.choice = { text: '', tier: '', block: '', parent: '', states: [], flags: [], order: 'list', view: 'cells', ...remembered() };
    this.answer = null;
    this.clock = setInterval(() => document.visibilityState === 'visible' && this.refresh(), everySeconds * 1000);
    this.onReturn = () => document.visibilityState === 'visible' && this.refresh();
    document.addEventListener('visibilitychange', this.onReturn);
    this.frame();
    this.refresh();
  }

  close() {
    clearInterval(this.clock);
    document.removeEventListener('visibilitychange', this.onReturn);
  }

  frame() {
    this.filters = element('div', 'clock-filters');
    this.chips = element('div', 'clock-chips');
    this.chips.setAttribute('role', 'group');
    this.chips.setAttribute('aria-label', 'Lọc theo tình trạng');
    this.found = element('p', 'clock-found');
    this.found.setAttribute('role', 'status');
    this.trouble = element('p', 'clock-trouble');
    this.trouble.setAttribute('role', 'alert');
    this.content = element('div', 'clock-content', element('p', 'clock-waiting', 'Đang tải tiến độ của các đơn vị…'));
    this.content.setAttribute('aria-busy', 'true');
    this.method = element('p', 'clock-method');
    this.node.replaceChildren(this.filters, this.chips, this.found, this.trouble, this.content, this.method);
  }

  async refresh() {
    try {
      const news = await this.watched.news();
      this.trouble.replaceChildren();
      if (news) {
        this.answer = news;
        this.content.removeAttribute('aria-busy');
        this.drawFilters();
        this.draw();
      }
    } catch (failure) {
      const again = button('Thử lại', 'clock-button', () => this.refresh());
      this.trouble.replaceChildren(failure.message, ' ', again);
      if (!this.answer) {
        this.content.replaceChildren();
      }
    }
  }

  choose(change) {
    Object.assign(this.choice, change);
    sessionStorage.setItem(memory, JSON.stringify(this.choice));
    this.draw();
  }

  drawFilters() {
    const units = this.answer.units;
    const among = (name, key, label) => Object.fromEntries([['', name],
      ...[...new Map(units.filter(row => row[key]).map(row => [row[key], label(row)])).entries()]]);
    const search = element('input', 'clock-field');
    search.type = 'search';
    search.value = this.choice.text;
    search.placeholder = 'Tên hoặc mã, không cần dấu';
    search.addEventListener('input', () => this.choose({ text: search.value }));
    const hadFocus = document.activeElement && this.filters.contains(document.activeElement)
      && document.activeElement.type === 'search';
    const sheet = element('a', 'clock-button', 'Xuất Excel');
    sheet.href = sheetAddress(this.campaign.code);
    sheet.setAttribute('download', '');
    this.filters.replaceChildren(
      element('label', 'clock-label', element('span', '', 'Tìm đơn vị'), search),
      select('Loại đơn vị', among('Tất cả', 'tier', row => this.start.tiers[row.tier]), this.choice.tier, tier => this.choose({ tier })),
      select('Khối', among('Tất cả', 'block', row => row.block), this.choice.block, block => this.choose({ block })),
      select('Trực thuộc', among('Tất cả', 'parent', row => row.parentName), this.choice.parent, parent => this.choose({ parent })),
      select('Sắp xếp', Object.fromEntries(Object.entries(orders).map(([key, { label }]) => [key, label])), this.choice.order,
        order => this.choose({ order })),
      select('Cách xem', { cells: 'Dạng ô', table: 'Dạng bảng' }, this.choice.view, view => this.choose({ view })),
      element('div', 'clock-actions', sheet, button('In', 'clock-button', () => window.print()),
        button('Bỏ lọc', 'clock-button', () => {
          this.choose({ text: '', tier: '', block: '', parent: '', states: [], flags: [] });
          this.drawFilters();
        })));
    if (hadFocus) {
      search.focus();
    }
  }

  /** Units that fit every choice but the states and flags, whose counts are shown. */
  candidates() {
    const wanted = searchKey(this.choice.text);
    return this.answer.units.filter(row => (!this.choice.tier || row.tier === this.choice.tier)
      && (!this.choice.block || row.block === this.choice.block) && (!this.choice.parent || row.parent === this.choice.parent)
      && (!wanted || row.searchKey.includes(wanted) || row.unit.toLowerCase().includes(wanted)));
  }

  draw() {
    const candidates = this.candidates();
    this.drawChips(candidates);
    const { states, order, view } = this.choice;
    const shown = candidates.filter(row => (states.length === 0 || states.includes(row.state))
      && this.choice.flags.every(flag => flags[flag].holds(row))).sort(orders[order].compare);
    const focused = document.activeElement?.dataset?.unit;
    this.found.textContent = `Hiện ${shown.length} trong ${this.answer.units.length} đơn vị. `
      + `Ngày ${day(this.answer.today)}, số liệu lúc ${moment(this.answer.drawnAt)}.`;
    if (shown.length === 0) {
      this.content.replaceChildren(element('p', 'clock-empty', this.answer.units.length === 0
        ? 'Đợt này chưa có đơn vị nào trong phạm vi của bạn.' : 'Không có đơn vị nào khớp với điều kiện lọc.'));
    } else {
      this.content.replaceChildren(...view === 'table' ? [this.drawTable(shown)] : this.drawTiers(shown));
    }
    const { examples, fewest } = this.answer;
    this.method.textContent = 'Cách dự báo: lấy số ngày làm việc ở giữa (trung vị) mà các đơn vị cùng loại đã trình cần từ bước ấy đến khi '
      + 'trình, tính từ ngày đơn vị đến bước hiện tại; đơn vị dừng lâu hơn mức ấy thì các bước còn lại được tính từ hôm nay; '
      + `cần ít nhất ${fewest} đơn vị làm mẫu cho mỗi bước, hiện có nhiều nhất ${examples}. `
      + (examples < fewest ? 'Chưa đủ mẫu nên chưa dự báo được.' : 'Mẫu ít thì dự báo chỉ để tham khảo; bước chưa đủ mẫu không được dự báo.');
    if (focused) {
      this.content.querySelector(`[data-unit="${CSS.escape(focused)}"]`)?.focus();
    }
  }

  drawChips(candidates) {
    const chip = (label, count, pressed, className, toggle) => {
      const created = button('', `clock-chip ${className}`, toggle);
      created.append(label, element('b', '', String(count)));
      created.setAttribute('aria-pressed', String(pressed));
      return created;
    };
    const toggled = (list, entry) => (list.includes(entry) ? list.filter(other => other !== entry) : [...list, entry]);
    const focused = this.chips.contains(document.activeElement) ? [...this.chips.children].indexOf(document.activeElement) : -1;
    this.chips.replaceChildren(
      ...Object.entries(this.start.states).map(([state, { label, sign }]) => chip(`${sign} ${label} `,
        candidates.filter(row => row.state === state).length, this.choice.states.includes(state), `state-${state}`,
        () => this.choose({ states: toggled(this.choice.states, state) }))),
      ...Object.entries(flags).map(([flag, { label, holds }]) => chip(`${label} `, candidates.filter(holds).length,
        this.choice.flags.includes(flag), 'flag', () => this.choose({ flags: toggled(this.choice.flags, flag) }))));
    this.chips.children[focused]?.focus();
  }

  drawTiers(shown) {
    let room = mostCells;
    return Object.keys(this.start.tiers).flatMap(tier => {
      const ofTier = shown.filter(row => row.tier === tier);
      if (ofTier.length === 0) {
        return [];
      }
      const drawn = ofTier.slice(0, Math.max(room, 0));
      room -= drawn.length;
      const heading = element('h2', 'clock-tier', this.start.tiers[tier],
        element('small', '', ` ${ofTier.length} đơn vị, hạn ${[...new Set(ofTier.map(row => day(row.due)))].join('; ')}`));
      const section = element('section', 'clock-section', heading, this.share(ofTier));
      const groups = tier === 'COMMUNE' ? [...new Map(drawn.map(row => [row.parent, row.parentName])).entries()] : [[null, null]];
      groups.forEach(([parent, name]) => {
        const cells = element('ul', 'clock-cells', ...drawn.filter(row => parent === null || row.parent === parent).map(row => this.cell(row)));
        if (name && groups.length > 1) {
          section.append(element('h3', 'clock-group', name));
        }
        section.append(cells);
      });
      this.moveByArrows(section);
      if (drawn.length < ofTier.length) {
        section.append(element('p', 'clock-empty', `Còn ${ofTier.length - drawn.length} đơn vị; hãy lọc để xem.`));
      }
      return [section];
    });
  }

  /** How the units of a tier are divided among the states, as a bar and in words. */
  share(rows) {
    const counts = Object.keys(this.start.states).map(state => [state, rows.filter(row => row.state === state).length])
      .filter(([, count]) => count > 0);
    const bar = element('div', 'clock-share', ...counts.map(([state, count]) => {
      const part = element('span', `state-${state}`, `${this.start.states[state].sign} ${count}`);
      part.style.flexGrow = count;
      return part;
    }));
    bar.setAttribute('role', 'img');
    bar.setAttribute('aria-label', counts.map(([state, count]) => `${this.start.states[state].label}: ${count}`).join('; '));
    return bar;
  }

  cell(row) {
    const { label, sign } = this.start.states[row.state];
    const notes = [
      !row.started && row.state !== 'NOT_STARTED' ? 'chưa bắt đầu' : '',
      row.returns ? `trả lại ${row.returns} lần` : '',
      row.extensions ? `đã dời hạn, hạn đầu ${shortDay(row.firstDue)}` : '',
      row.difficulties ? `${row.difficulties} vướng mắc` : '',
      expectedLate(row) ? `dự báo trình ${shortDay(row.expected)}` : ''
    ].filter(Boolean);
    const cell = link('', `/don-vi/${encodeURIComponent(this.campaign.code)}/${row.unit}`, `clock-cell state-${row.state}`);
    const signed = element('span', 'clock-sign', sign);
    signed.setAttribute('aria-hidden', 'true');
    cell.dataset.unit = row.unit;
    cell.append(
      element('span', 'clock-name', signed, row.name),
      element('span', 'clock-unseen', `, ${label}, `),
      element('span', 'clock-days', timeLeft(row)),
      element('span', 'clock-step', row.state === 'SUBMITTED' || row.state === 'DONE' ? row.stage : row.step || 'Chưa có bước nào'),
      element('span', 'clock-head', row.head || 'Chưa có người đứng đầu'),
      notes.length ? element('span', 'clock-notes', notes.join(' · ')) : '');
    return element('li', '', cell);
  }

  /** One stop per tier for the tabulator key; within it the arrows go from cell to cell. */
  moveByArrows(section) {
    const cells = [...section.querySelectorAll('.clock-cell')];
    cells.forEach((cell, index) => {
      cell.tabIndex = index === 0 ? 0 : -1;
    });
    section.addEventListener('keydown', event => {
      const at = cells.indexOf(document.activeElement);
      const across = at < 0 ? 0 : cells.filter(cell => cell.offsetTop === cells[at].offsetTop).length;
      const steps = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: across, ArrowUp: -across, Home: -at, End: cells.length - 1 - at };
      if (at >= 0 && event.key in steps && !event.ctrlKey && !event.altKey && !event.metaKey) {
        event.preventDefault();
        const next = cells[Math.min(Math.max(at + steps[event.key], 0), cells.length - 1)];
        cells[at].tabIndex = -1;
        next.tabIndex = 0;
        next.focus();
      }
    });
  }

  drawTable(shown) {
    return table('Tiến độ của từng đơn vị',
      ['Đơn vị', 'Trực thuộc', 'Tình trạng', 'Thời gian', 'Hạn', 'Bước đang làm', 'Từ ngày', 'Người chịu trách nhiệm', 'Ủy viên phụ trách',
        'Trả lại', 'Thông báo gần nhất', 'Dự kiến trình'],
      shown.slice(0, mostCells).map(row => [
        link(row.name, `/don-vi/${encodeURIComponent(this.campaign.code)}/${row.unit}`), row.parentName,
        element('span', `clock-state state-${row.state}`, `${this.start.states[row.state].sign} ${this.start.states[row.state].label}`),
        timeLeft(row), day(row.due), row.state === 'SUBMITTED' || row.state === 'DONE' ? row.stage : row.step, day(row.since),
        row.head, row.member, row.returns || '', row.notice ? `${row.notice} (${shortDay(row.noticeOn)})` : '',
        row.expected ? day(row.expected) : '']));
  }
}
