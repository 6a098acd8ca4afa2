/*
 * The list of tasks shows the soonest due first, and every filter how many tasks it holds. Tasklist itself starts with the newest task
 * and counts the open filter only.
 */
import { engineUrl } from './addresses.js';

const soonestFirst = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);
const everyMinute = 60000;

window.angular.module('cam.tasklist.form').run([
  '$rootScope',
  '$location',
  ($rootScope, $location) => {
    // Tasklist reads the order from the address; whoever chooses another one finds it there.
    $rootScope.$on('$routeChangeStart', () => {
      if ($location.path() === '/' && !$location.search().sorting) {
        $location.search('sorting', soonestFirst).replace();
      }
    });
    $rootScope.$on('$locationChangeSuccess', countSoon);
  }
]);

let waiting = null;

/** One question for all that happens together, and after the page has drawn. */
function countSoon() {
  clearTimeout(waiting);
  waiting = setTimeout(count, 800);
}

async function count() {
  clearTimeout(waiting);
  waiting = setTimeout(count, everyMinute);
  const shown = [...document.querySelectorAll('.task-filter h4 a')];
  if (shown.length === 0 || document.hidden) {
    return;
  }
  try {
    const response = await fetch(engineUrl('filter?resourceType=Task&itemCount=true&firstResult=0&maxResults=100'), {
      credentials: 'same-origin',
      headers: { Accept: 'application/json' }
    });
    if (response.ok) {
      const counts = new Map((await response.json()).map(filter => [filter.name, filter.itemCount]));
      shown.forEach(link => show(link, counts));
    }
  } catch (failure) {
    console.warn('the tasks of the filters could not be counted', failure);
  }
}

function show(link, counts) {
  const name = link.firstChild.textContent.trim();
  if (!counts.has(name)) {
    return;
  }
  let counter = link.querySelector('.quyhoach-filter-count');
  if (!counter) {
    counter = document.createElement('span');
    counter.className = 'quyhoach-filter-count';
    link.append(counter);
  }
  counter.textContent = `(${counts.get(name)})`;
}

export default [];
