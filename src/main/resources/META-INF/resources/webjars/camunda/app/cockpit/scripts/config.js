import { names } from '../../quyhoach/scripts/product.js';

export default {
  app: names('giám sát'),
  disableWelcomeMessage: true
};
