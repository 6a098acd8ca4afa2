/*
 * The pages of the campaign clock: the board, one unit, charts, the record and failed steps, under one row of tabs. Used in Cockpit
 * and on a page of its own; which of them is shown is read from the address after #/tien-do.
 */
import { Board } from './board.js';
import { ChartsPage } from './charts.js';
import { ask } from './source.js';
import { button, element, link } from './words.js';
import { ActivitiesPage, IncidentsPage, UnitPage } from './unit.js';

const memory = 'quyhoach.clock.campaign';

/** The parts of the address after #/tien-do. */
export function route() {
  const path = window.location.hash.split('?')[0].replace(/^#\/tien-do\/?/, '');
  return path.split('/').filter(Boolean).map(decodeURIComponent);
}

/** The pages below one node of a document. */
export class ClockPages {
  constructor(node) {
    this.node = node;
    this.node.classList.add('quyhoach-clock');
    this.page = null;
    this.node.replaceChildren(element('p', 'clock-waiting', 'Đang mở bảng tiến độ…'));
    this.begin();
  }

  close() {
    this.closed = true;
    this.page?.close();
  }

  async begin() {
    try {
      this.start = await ask();
    } catch (failure) {
      const trouble = element('p', 'clock-trouble', failure.status === 404 ? 'Bạn không có đơn vị nào để theo dõi.' : failure.message,
        failure.status === 404 ? '' : button('Thử lại', 'clock-button', () => this.begin()));
      trouble.setAttribute('role', 'alert');
      this.node.replaceChildren(element('h1', '', 'Tiến độ quy hoạch'), trouble);
      return;
    }
    if (!this.closed) {
      this.show();
    }
  }

  campaign(code) {
    const wanted = code || sessionStorage.getItem(memory);
    return this.start.campaigns.find(campaign => campaign.code === wanted) || this.start.campaigns[0];
  }

  /** Shows what the address says now. */
  show() {
    if (!this.start) {
      return;
    }
    this.page?.close();
    const [name = '', code, unit] = route();
    const campaign = this.campaign(code);
    const content = element('div', 'clock-page');
    this.node.replaceChildren(this.head(name, campaign), content);
    if (!campaign) {
      content.append(element('p', 'clock-empty', 'Chưa có đợt quy hoạch nào được ban hành kế hoạch.'));
      return;
    }
    this.page = this.open(name, content, campaign, unit);
  }

  open(name, content, campaign, unit) {
    switch (name) {
      case 'bieu-do':
        return new ChartsPage(content, this.start, campaign);
      case 'nhat-ky':
        return new ActivitiesPage(content, this.start, campaign);
      case 'su-co':
        return new IncidentsPage(content, this.start);
      case 'don-vi':
        return new UnitPage(content, this.start, campaign, unit);
      default:
        return new Board(content, this.start, campaign);
    }
  }

  head(name, campaign) {
    const tabs = [['', 'Bảng tiến độ'], ['bieu-do', 'Biểu đồ'], ['nhat-ky', 'Nhật ký'],
      ...(this.start.seesEngine ? [['su-co', 'Sự cố']] : [])];
    const list = element('ul', '', ...tabs.map(([path, label]) => {
      const tab = link(label, path ? `/${path}` : '');
      if (path === name || (path === '' && name === 'don-vi')) {
        tab.setAttribute('aria-current', 'page');
      }
      return element('li', '', tab);
    }));
    const navigation = element('nav', 'clock-tabs', list);
    navigation.setAttribute('aria-label', 'Các trang theo dõi tiến độ');
    const head = element('header', 'clock-head-line', element('h1', '', 'Tiến độ quy hoạch'));
    if (campaign && this.start.campaigns.length > 1) {
      const choice = element('select', 'clock-field', ...this.start.campaigns
        .map(each => new Option(`${each.name} (${each.code})`, each.code, false, each.code === campaign.code)));
      choice.setAttribute('aria-label', 'Đợt quy hoạch');
      choice.addEventListener('change', () => {
        sessionStorage.setItem(memory, choice.value);
        this.show();
      });
      head.append(choice);
    } else if (campaign) {
      head.append(element('span', 'clock-campaign', `${campaign.name} (${campaign.code})`));
    }
    return element('div', '', head, navigation);
  }
}
