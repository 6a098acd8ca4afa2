/*
 * The title bar: the menu of the product's own pages, the choice of language, and no offer to start a process to people
 * who can start none. Hiding is a convenience; the server refuses what is not allowed.
 */
import { chooseLanguage, language } from '../../../quyhoach/scripts/product.js';
import { showPagesMenu } from '../../../quyhoach/scripts/pages-menu.js';
import { engineUrl } from './addresses.js';

async function hideStartWithoutProcesses() {
  const startable = 'latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true';
  try {
    const response = await fetch(engineUrl(`process-definition/count?${startable}`), {
      credentials: 'same-origin',
      headers: { Accept: 'application/json' }
    });
    const nothingToStart = response.ok && (await response.json()).count === 0;
    document.body.classList.toggle('quyhoach-nothing-to-start', nothingToStart);
  } catch (failure) {
    console.warn('could not ask which processes can be started', failure);
  }
}

const pages = {
  id: 'quyhoach.pages',
  pluginPoint: 'tasklist.navbar.action',
  priority: 400,
  render: node => {
    hideStartWithoutProcesses();
    showPagesMenu(node);
  },
  unmount: () => {}
};

const languageChoice = {
  id: 'quyhoach.language',
  pluginPoint: 'tasklist.navbar.action',
  priority: 10,
  render: node => {
    const other = language() === 'vi' ? 'en' : 'vi';
    const link = document.createElement('a');
    link.href = '';
    link.lang = other;
    link.textContent = other === 'en' ? 'English' : 'Tiếng Việt';
    link.addEventListener('click', event => {
      event.preventDefault();
      chooseLanguage(other);
      window.location.reload();
    });
    node.replaceChildren(link);
  },
  unmount: () => {}
};

export default [pages, languageChoice];
