/*
 * The campaign in charts, each with its numbers in a table behind it. Lines differ in dash and mark, bars carry their numbers, so that
 * nobody needs to tell colours apart.
 */
import { ask, chartLibrary, sheetAddress } from './source.js';
import { button, day, element, save, shortDay, table } from './words.js';

const colours = {
  LATE: '#9b1c1f', NEAR: '#a86400', NOT_STARTED: '#6b717b', ON_TIME: '#2f6fb5', FROZEN: '#7a5ea8', SUBMITTED: '#1b7a99', DONE: '#12603a'
};

let library = null;

/** Loads the library once, when the first chart is drawn. */
function charting() {
  library ||= import(chartLibrary).then(() => window.Chart);
  return library;
}

/** White below the chart: a picture with a transparent ground is black on some screens. */
const ground = {
  id: 'ground',
  beforeDraw: chart => {
    chart.ctx.save();
    chart.ctx.globalCompositeOperation = 'destination-over';
    chart.ctx.fillStyle = '#fff';
    chart.ctx.fillRect(0, 0, chart.width, chart.height);
    chart.ctx.restore();
  }
};

/** Writes into or behind each bar what its data set has as marks: sign and number tell more than a colour. */
const marks = {
  id: 'marks',
  afterDatasetsDraw: chart => {
    const { ctx } = chart;
    ctx.save();
    ctx.font = '12px sans-serif';
    ctx.textBaseline = 'middle';
    chart.data.datasets.forEach((set, index) => set.marks?.forEach((mark, place) => {
      const bar = chart.getDatasetMeta(index).data[place];
      const width = bar.x - bar.base;
      if (!mark || !chart.isDatasetVisible(index)) {
        return;
      }
      const inside = set.marksInside;
      if (inside && width < ctx.measureText(mark).width + 6) {
        return;
      }
      ctx.fillStyle = inside ? '#fff' : '#2b2b2b';
      ctx.textAlign = inside ? 'center' : 'left';
      ctx.fillText(mark, inside ? bar.base + width / 2 : bar.x + 4, bar.y);
    }));
    ctx.restore();
  }
};

/** The day of a number of days since 1970. */
const dayOf = number => shortDay(new Date(number * 86400000).toISOString().slice(0, 10));

const percent = value => `${value.toLocaleString('vi-VN', { maximumFractionDigits: 1 })} %`;

/** The page of charts of one campaign. */
export class ChartsPage {
  constructor(node, start, campaign) {
    this.node = node;
    this.start = start;
    this.campaign = campaign;
    this.drawn = [];
    this.tier = '';
    this.load();
  }

  close() {
    this.drawn.forEach(chart => chart.destroy());
    this.drawn = [];
  }

  async load() {
    const path = `/campaigns/${encodeURIComponent(this.campaign.code)}`;
    this.node.replaceChildren(element('p', 'clock-waiting', 'Đang tải số liệu…'));
    try {
      const [answer, board, Chart] = await Promise.all([ask(`${path}/charts${this.tier ? `?tier=${this.tier}` : ''}`), ask(`${path}/board`), charting()]);
      this.close();
      this.draw(Chart, answer, board);
    } catch (failure) {
      const trouble = element('p', 'clock-trouble', failure.message, ' ', button('Thử lại', 'clock-button', () => this.load()));
      trouble.setAttribute('role', 'alert');
      this.node.replaceChildren(trouble);
    }
  }

  draw(Chart, { course, steps, difficulties, today }, board) {
    const choice = element('select', 'clock-field', new Option('Tất cả', ''));
    Object.entries(this.start.tiers).filter(([tier]) => board.units.some(row => row.tier === tier))
      .forEach(([tier, label]) => choice.append(new Option(label, tier, false, tier === this.tier)));
    choice.addEventListener('change', () => {
      this.tier = choice.value;
      this.load();
    });
    const sheet = element('a', 'clock-button', 'Xuất Excel');
    sheet.href = sheetAddress(this.campaign.code);
    sheet.setAttribute('download', '');
    this.node.replaceChildren(element('div', 'clock-filters',
      element('label', 'clock-label', element('span', '', 'Loại đơn vị'), choice), element('div', 'clock-actions', sheet)));
    this.drawCourse(Chart, course, today);
    this.drawTiers(Chart, board);
    this.drawDifficulties(Chart, difficulties);
    this.drawSteps(Chart, steps.filter(step => !this.tier || step.tier === this.tier));
  }

  drawCourse(Chart, { units, days }, today) {
    const share = count => (count === null ? null : units ? (100 * count) / units : 0);
    const number = text => Date.parse(text) / 86400000;
    const line = (label, key, colour, dash, mark, more = {}) => ({
      label, data: days.map(each => ({ x: number(each.day), y: share(each[key]) })), borderColor: colour, backgroundColor: colour, borderDash: dash, pointStyle: mark,
      pointRadius: 5, borderWidth: 2, spanGaps: false, ...more
    });
    this.add(Chart, {
      title: 'Tỷ lệ đơn vị theo thời gian, so với kế hoạch',
      note: `${units} đơn vị. Kế hoạch: tỷ lệ đơn vị có hạn trình (hạn ban đầu) đến ngày ấy. Số thực tế đến hôm nay, ${day(today)}.`,
      file: 'dien-bien',
      settings: {
        type: 'line',
        data: {
          datasets: [
            line('Phải trình theo kế hoạch', 'planned', '#5c5c5c', [6, 4], 'rect', { stepped: 'before' }),
            line('Đã bắt đầu', 'started', '#2f6fb5', [], 'circle'),
            line('Đã trình', 'submitted', '#9b1c1f', [2, 2], 'triangle'),
            line('Đã phê duyệt', 'decided', '#1c7a4a', [10, 3, 2, 3], 'rectRot')
          ]
        },
        options: {
          scales: {
            x: {
              type: 'linear',
              // A day before the first and one after the last, so that no mark is cut off.
              min: number(days[0].day) - 1,
              max: number(days.at(-1).day) + 1,
              ticks: { precision: 0, callback: value => (Number.isInteger(value) ? dayOf(value) : '') }
            },
            y: { min: 0, max: 100, ticks: { callback: value => `${value} %` } }
          },
          plugins: { tooltip: { callbacks: { title: items => dayOf(items[0].parsed.x) } } }
        }
      },
      numbers: table('Số đơn vị đến cuối mỗi ngày', ['Ngày', 'Phải trình theo kế hoạch', 'Đã bắt đầu', 'Đã trình', 'Đã phê duyệt'],
        days.map(each => [day(each.day), ...['planned', 'started', 'submitted', 'decided']
          .map(key => (each[key] === null ? 'chưa đến' : `${each[key]} (${percent(share(each[key]))})`))]))
    });
  }

  drawTiers(Chart, board) {
    const tiers = Object.keys(this.start.tiers).filter(tier => board.units.some(row => row.tier === tier && (!this.tier || tier === this.tier)));
    const count = (tier, state) => board.units.filter(row => row.tier === tier && row.state === state).length;
    const states = Object.entries(this.start.states);
    this.add(Chart, {
      title: 'Các loại đơn vị cạnh nhau',
      note: 'Tỷ lệ đơn vị của mỗi loại theo tình trạng hôm nay.',
      file: 'cac-loai-don-vi',
      height: 90 + 44 * tiers.length,
      settings: {
        type: 'bar',
        data: {
          labels: tiers.map(tier => this.start.tiers[tier]),
          datasets: states.map(([state, { label, sign }]) => ({
            label: `${sign} ${label}`,
            marks: tiers.map(tier => (count(tier, state) ? `${sign} ${count(tier, state)}` : '')),
            marksInside: true,
            backgroundColor: colours[state], borderColor: '#fff', borderWidth: 1,
            data: tiers.map(tier => (100 * count(tier, state)) / board.units.filter(row => row.tier === tier).length)
          }))
        },
        options: {
          indexAxis: 'y',
          scales: { x: { stacked: true, min: 0, max: 100, ticks: { callback: value => `${value} %` } }, y: { stacked: true } }
        }
      },
      numbers: table('Số đơn vị theo loại và tình trạng', ['Loại đơn vị', 'Tổng số', ...states.map(([, { label }]) => label)],
        tiers.map(tier => [this.start.tiers[tier], board.units.filter(row => row.tier === tier).length,
          ...states.map(([state]) => count(tier, state))]))
    });
  }

  drawDifficulties(Chart, difficulties) {
    if (difficulties.length === 0) {
      this.node.append(element('section', 'clock-part', element('h2', '', 'Vướng mắc theo bước'),
        element('p', 'clock-empty', 'Chưa có đơn vị nào nêu vướng mắc.')));
      return;
    }
    this.add(Chart, {
      title: 'Vướng mắc theo bước',
      note: 'Bước có nhiều câu hỏi là bước mà quy trình hoặc quy định còn chưa rõ. Tính mọi loại đơn vị.',
      file: 'vuong-mac',
      height: 110 + 40 * difficulties.length,
      settings: {
        type: 'bar',
        data: {
          labels: difficulties.map(each => each.step),
          datasets: [
            { label: 'Chưa trả lời', data: difficulties.map(each => each.open), backgroundColor: '#9b1c1f',
              marks: difficulties.map(each => (each.open ? `! ${each.open}` : '')), marksInside: true },
            { label: 'Đã trả lời', data: difficulties.map(each => each.raised - each.open), backgroundColor: '#12603a',
              marks: difficulties.map(each => (each.raised > each.open ? `✓ ${each.raised - each.open}` : '')), marksInside: true }
          ]
        },
        options: { indexAxis: 'y', scales: { x: { stacked: true, beginAtZero: true, ticks: { precision: 0 } }, y: { stacked: true } } }
      },
      numbers: table('Số vướng mắc theo bước', ['Bước', 'Đã nêu', 'Chưa trả lời'],
        difficulties.map(each => [each.step, each.raised, each.open]))
    });
  }

  drawSteps(Chart, steps) {
    // All tiers below one another are no chart any more; without a choice the tier with the most units at work is drawn.
    const waiting = tier => steps.filter(step => step.tier === tier).reduce((sum, step) => sum + step.waiting, 0);
    const drawn = this.tier || Object.keys(this.start.tiers).reduce((most, tier) => (waiting(tier) > waiting(most) ? tier : most));
    const known = steps.filter(step => step.tier === drawn && (step.median !== null || step.waiting > 0));
    this.add(Chart, {
      title: `Số ngày làm việc của mỗi bước, và bước đang giữ nhiều đơn vị: ${this.start.tiers[drawn]}`,
      note: 'Số ngày giữa (trung vị) của các lượt đã qua; bước có dưới 5 lượt thì chưa tính.',
      file: 'so-ngay-moi-buoc',
      height: 110 + 46 * known.length,
      settings: {
        type: 'bar',
        data: {
          labels: known.map(step => step.step),
          datasets: [
            { label: 'Số ngày làm việc (trung vị)', data: known.map(step => step.median), backgroundColor: '#2f6fb5', xAxisID: 'x',
              marks: known.map(step => (step.median === null ? '' : `${step.median} ngày`)) },
            { label: 'Số đơn vị đang ở bước này', data: known.map(step => step.waiting), backgroundColor: '#e0b060', xAxisID: 'units',
              marks: known.map(step => (step.waiting ? `${step.waiting} đơn vị` : '')) }
          ]
        },
        options: {
          indexAxis: 'y',
          scales: {
            x: { beginAtZero: true, grace: '15%', title: { display: true, text: 'ngày làm việc' }, ticks: { precision: 0 } },
            units: { position: 'top', beginAtZero: true, grace: '15%', title: { display: true, text: 'đơn vị' }, grid: { display: false }, ticks: { precision: 0 } }
          }
        }
      },
      numbers: table('Số ngày làm việc của mỗi bước', ['Loại đơn vị', 'Bước', 'Số lượt đã qua', 'Số ngày giữa', 'Lâu nhất', 'Đang ở bước này'],
        steps.map(step => [this.start.tiers[step.tier], step.step, step.passages, step.median === null ? 'chưa đủ mẫu' : step.median,
          step.passages ? step.longest : '', step.waiting]))
    });
  }

  add(Chart, { title, note, file, height = 340, settings, numbers }) {
    const canvas = element('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', `${title}. Số liệu ở bảng ngay bên dưới.`);
    const frame = element('div', 'clock-canvas', canvas);
    frame.style.height = `${height}px`;
    const picture = button('Lưu ảnh PNG', 'clock-button', () => canvas.toBlob(blob => save(blob, `${file}-${this.campaign.code}.png`)));
    this.node.append(element('section', 'clock-part clock-chart', element('h2', '', title), element('p', 'clock-method', note), frame,
      element('div', 'clock-actions', picture), element('details', '', element('summary', '', 'Bảng số liệu'), numbers)));
    this.drawn.push(new Chart(canvas, {
      ...settings,
      plugins: [ground, marks],
      options: {
        ...settings.options,
        animation: false,
        maintainAspectRatio: false,
        locale: 'vi-VN',
        plugins: {
          legend: { position: 'bottom', labels: { usePointStyle: settings.type === 'line' } },
          tooltip: { mode: 'nearest', intersect: false, ...settings.options.plugins?.tooltip }
        }
      }
    }));
  }
}
