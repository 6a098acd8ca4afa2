/*
 * Under the title of each task card: the unit, the post or person the task is about, and the working days left. The
 * server is asked once for all cards that appear together; without an answer the card simply has no such line.
 */
import { applicationUrl } from './addresses.js';

const soon = 3;

let waiting = new Map();

async function fetchHeadlines(ids) {
  const response = await fetch(`${applicationUrl('api/task-headlines')}?ids=${ids.map(encodeURIComponent).join(',')}`, {
    credentials: 'same-origin',
    headers: { Accept: 'application/json' }
  });
  return response.ok ? response.json() : {};
}

/** Collects the cards drawn in one go (one pass of the page) and asks for them together. */
function headline(taskId) {
  if (waiting.size === 0) {
    setTimeout(async () => {
      const cards = waiting;
      waiting = new Map();
      let headlines = {};
      try {
        headlines = await fetchHeadlines([...cards.keys()]);
      } catch (failure) {
        console.warn('no headlines for the task cards', failure);
      }
      cards.forEach((resolvers, id) => resolvers.forEach(resolve => resolve(headlines[id])));
    }, 50);
  }
  return new Promise(resolve => waiting.set(taskId, [...(waiting.get(taskId) || []), resolve]));
}

/** A date "2022-07-15" as people write it here. It has no time, so no time zone may come into it. */
function readableDate(date) {
  return date.split('-').reverse().join('/');
}

function remaining(days) {
  if (days < 0) {
    return { text: `Chậm ${-days} ngày làm việc`, state: 'late' };
  }
  if (days === 0) {
    return { text: 'Hạn hôm nay', state: 'soon' };
  }
  return { text: `Còn ${days} ngày làm việc`, state: days <= soon ? 'soon' : 'ample' };
}

function line(className, text) {
  const element = document.createElement('div');
  element.className = className;
  element.textContent = text;
  return element;
}

function draw(node, { unit, subject, due, workingDaysLeft }) {
  const card = document.createElement('div');
  card.className = 'quyhoach-card';
  if (unit) {
    card.append(line('quyhoach-card-unit', unit));
  }
  if (subject) {
    card.append(line('quyhoach-card-subject', subject));
  }
  if (due) {
    const known = Number.isInteger(workingDaysLeft);
    const { text, state } = known ? remaining(workingDaysLeft) : { text: '', state: 'ample' };
    card.append(
      line(`quyhoach-card-due quyhoach-due-${state}`, [`Hạn ${readableDate(due)}`, text].filter(Boolean).join(' · '))
    );
  }
  node.replaceChildren(card);
}

export default {
  id: 'quyhoach.taskCard',
  pluginPoint: 'tasklist.card',
  priority: 100,
  render: async (node, { taskId }) => {
    const found = await headline(taskId);
    if (found) {
      draw(node, found);
    }
  },
  unmount: () => {}
};
