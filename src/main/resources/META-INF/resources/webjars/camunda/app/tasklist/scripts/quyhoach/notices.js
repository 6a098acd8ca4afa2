/*
 * The title bar: the way to the official's notices, with the number of those not read.
 */
import { language } from '../../../quyhoach/scripts/product.js';
import { applicationUrl } from './addresses.js';
import { element, request } from './page-parts.js';

const asking = 60000;

const notices = {
  id: 'quyhoach.notices',
  pluginPoint: 'tasklist.navbar.action',
  priority: 420,
  render: node => {
    const link = element('a', 'quyhoach-notices', language() === 'vi' ? 'Thông báo' : 'Notices');
    link.href = applicationUrl('thong-bao');
    // Empty, it is not shown.
    const count = element('span', 'badge');
    link.append(' ', count);
    node.replaceChildren(link);
    const ask = async () => {
      try {
        const { unread } = await (await request(applicationUrl('thong-bao/chua-doc'))).json();
        count.textContent = unread === 0 ? '' : unread;
      } catch (failure) {
        // Before somebody has signed in there is nothing to count.
        count.textContent = '';
      }
      if (node.isConnected) {
        setTimeout(ask, asking);
      }
    };
    ask();
  },
  unmount: () => {}
};

export default [notices];
