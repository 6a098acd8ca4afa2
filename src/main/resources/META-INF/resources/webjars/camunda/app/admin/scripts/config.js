import { locales, names } from '../../quyhoach/scripts/product.js';

export default {
  app: names('quản trị'),
  locales: locales(),
  disableWelcomeMessage: true
};
