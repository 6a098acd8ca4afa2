import { names } from '../../quyhoach/scripts/product.js';

export default {
  app: names('quản trị'),
  disableWelcomeMessage: true
};
