import { prepareAccountMenu } from '../../quyhoach/scripts/account-menu.js';
import '../../quyhoach/scripts/built-in-texts.js';
import { locales, names } from '../../quyhoach/scripts/product.js';

// What the server refuses or does not count: the data that the vendor's support asks for, and figures of licences.
const leftOut = ['admin.system:diagnostics-system-settings', 'admin.system:system-settings-metrics'];
document.querySelector('base').setAttribute('cam-exclude-plugins', leftOut.join(','));

prepareAccountMenu();

export default {
  app: names('quản trị'),
  locales: locales(),
  // The stock greeting points to a page that this application does not have.
  disableWelcomeMessage: true,
  customScripts: ['../quyhoach/scripts/dates']
};
