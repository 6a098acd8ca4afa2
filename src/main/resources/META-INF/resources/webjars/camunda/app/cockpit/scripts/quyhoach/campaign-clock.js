/*
 * The campaign clock in Cockpit: compact on the dashboard, and pages of its own that the title bar leads to.
 */
import { ClockPages } from '../../../quyhoach/scripts/clock/pages.js';
import { Summary } from '../../../quyhoach/scripts/clock/summary.js';
import { language } from '../../../quyhoach/scripts/product.js';

/** Keeps what is shown so that it stops asking the server when it is left. */
function shown(open) {
  let present = null;
  const unmount = () => {
    present?.close();
    present = null;
  };
  return {
    render: node => {
      unmount();
      present = open(node);
    },
    unmount
  };
}

const dashboard = {
  id: 'quyhoach.clockSummary',
  pluginPoint: 'cockpit.dashboard',
  priority: 1000,
  ...shown(node => new Summary(node))
};

const page = (id, path) => ({
  id,
  pluginPoint: 'cockpit.route',
  properties: { path, label: language() === 'vi' ? 'Tiến độ' : 'Progress' },
  ...shown(node => new ClockPages(node))
});

const navigation = {
  id: 'quyhoach.clock',
  pluginPoint: 'cockpit.navigation',
  priority: 1000,
  render: node => {
    const link = document.createElement('a');
    link.href = '#/tien-do';
    link.textContent = language() === 'vi' ? 'Tiến độ' : 'Progress';
    node.replaceChildren(link);
  },
  unmount: () => {}
};

export default [
  dashboard,
  page('quyhoach.clockBoard', '/tien-do'),
  page('quyhoach.clockPage', '/tien-do/:page'),
  page('quyhoach.clockUnit', '/tien-do/don-vi/:campaign/:unit'),
  navigation
];
