/*
 * The compact clock of a dashboard: how many units of each tier are in which state, and who needs somebody first.
 */
import { ask, Watched } from './source.js';
import { button, day, element, link, table, timeLeft } from './words.js';

const everySeconds = 60;

/** Counts and the most urgent units of the newest campaign. */
export class Summary {
  constructor(node) {
    this.node = node;
    this.node.classList.add('quyhoach-clock');
    this.begin();
  }

  close() {
    clearInterval(this.clock);
  }

  async begin() {
    try {
      this.start = await ask();
      const campaign = this.start.campaigns[0];
      if (!campaign) {
        this.node.replaceChildren();
        return;
      }
      this.watched = new Watched(`/campaigns/${encodeURIComponent(campaign.code)}/summary`);
      await this.refresh();
      this.clock = setInterval(() => document.visibilityState === 'visible' && this.refresh().catch(() => {}), everySeconds * 1000);
    } catch (failure) {
      // Somebody without units to watch over, an administrator for instance, has no clock.
      this.node.replaceChildren(failure.status === 404 ? ''
        : element('p', 'clock-trouble', failure.message, ' ', button('Thử lại', 'clock-button', () => this.begin())));
    }
  }

  async refresh() {
    const news = await this.watched.news();
    if (news) {
      this.draw(news);
    }
  }

  draw({ campaign, today, tiers, urgent }) {
    const states = Object.entries(this.start.states);
    const counts = table('Số đơn vị theo loại và tình trạng', ['Loại đơn vị', ...states.map(([, { label, sign }]) => `${sign} ${label}`)],
      Object.entries(tiers).map(([tier, ofTier]) => [this.start.tiers[tier], ...states.map(([state]) => (ofTier[state]
        ? element('span', `clock-state state-${state}`, String(ofTier[state])) : ''))]));
    const first = urgent.length === 0 ? element('p', 'clock-empty', 'Không có đơn vị nào chậm hoặc sắp đến hạn.')
      : element('ul', 'clock-urgent', ...urgent.map(row => element('li', '',
        element('span', `clock-state state-${row.state}`, `${this.start.states[row.state].sign} ${timeLeft(row)}`), ' ',
        link(row.name, `/don-vi/${encodeURIComponent(campaign.code)}/${row.unit}`), ` (${row.parentName}): ${row.step || 'chưa có bước nào'}`,
        row.head ? `; ${row.head}` : '')));
    this.node.replaceChildren(element('section', 'clock-summary',
      element('h3', '', 'Tiến độ quy hoạch ', element('small', '', `${campaign.name}, ngày ${day(today)}`)), counts,
      element('h4', '', 'Cần quan tâm trước'), first, link('Mở bảng tiến độ', '', 'clock-button')));
  }
}
