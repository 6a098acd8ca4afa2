import { locales, names } from '../../quyhoach/scripts/product.js';

export default {
  app: names('giám sát'),
  locales: locales(),
  disableWelcomeMessage: true
};
