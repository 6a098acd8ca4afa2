/*
 * The menu of the product's own pages for the title bars of Tasklist and Cockpit. The server says who finds which page; it is asked each
 * time the menu is drawn, because the next person may sign in without a reload.
 */
import { language } from './product.js';

const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

async function pages() {
  const response = await fetch(`${root}/quyhoach/api/pages`, { credentials: 'same-origin', headers: { Accept: 'application/json' } });
  return response.ok ? response.json() : [];
}

function link({ path, title, english }) {
  const created = document.createElement('a');
  created.href = `${root}/quyhoach/${path}`;
  created.textContent = language() === 'vi' ? title : english;
  return created;
}

/** Draws the menu into a place of the title bar; nothing for people who have no page. */
export async function showPagesMenu(node) {
  let found = [];
  try {
    found = await pages();
  } catch (failure) {
    console.warn('could not ask for the pages', failure);
  }
  if (found.length === 0) {
    node.replaceChildren();
    return;
  }
  const menu = document.createElement('details');
  menu.className = 'quyhoach-pages';
  const summary = document.createElement('summary');
  summary.textContent = language() === 'vi' ? 'Sổ và báo cáo' : 'Registers and reports';
  const list = document.createElement('div');
  list.className = 'quyhoach-pages-list';
  list.append(...found.map(link));
  menu.append(summary, list);
  const close = event => {
    if (event.type === 'keydown' ? event.key === 'Escape' : !menu.contains(event.target)) {
      menu.open = false;
    }
  };
  menu.addEventListener('toggle', () => {
    const change = menu.open ? 'addEventListener' : 'removeEventListener';
    document[change]('click', close);
    document[change]('keydown', close);
  });
  node.replaceChildren(menu);
}

/** Puts the menu before the user's name; for title bars whose own place for plug-ins folds them away, as Cockpit's does. */
export function placePagesMenu() {
  const account = document.querySelector('[cam-widget-header] .account');
  if (!account) {
    return;
  }
  let place = account.parentElement.querySelector('.quyhoach-pages-place');
  if (!place) {
    place = document.createElement(account.tagName);
    place.className = 'quyhoach-pages-place';
    account.before(place);
  }
  showPagesMenu(place);
}
