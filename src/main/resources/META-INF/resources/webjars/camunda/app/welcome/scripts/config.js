import { prepareAccountMenu } from '../../quyhoach/scripts/account-menu.js';
import '../../quyhoach/scripts/built-in-texts.js';
import { locales, names } from '../../quyhoach/scripts/product.js';

prepareAccountMenu();

export default {
  app: names(),
  locales: locales(),
  // The stock greeting points to a page that this application does not have.
  disableWelcomeMessage: true,
  // The stock links lead to the Internet, which a closed network does not have.
  links: []
};
