/*
 * Finds a field of a Camunda Form by the path of its value: in the schema first, then on the page. form-js gives the
 * element of a field the id `fjs-form-<form>-<field id>`, followed by `_<row>` for each list around it.
 */

/** `votes[2].inFavour` becomes ['votes', 2, 'inFavour']. */
export function parse(path) {
  return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, row, name]) => (row === undefined ? name : Number(row)));
}

function follows(steps, names) {
  return names.every((name, position) => steps[position] === name);
}

/**
 * @param {object[]} components of the form or of a group or list in it
 * @param {(string|number)[]} steps the path from here
 * @returns the component, the row numbers and the labels on the way to it, or null
 */
export function find(components = [], steps, rows = [], labels = []) {
  for (const component of components) {
    const names = (component.key || component.path || '').split('.').filter(Boolean);
    const inner = component.components;
    if ((names.length === 0 && !inner) || !follows(steps, names)) {
      continue;
    }
    const rest = steps.slice(names.length);
    if (names.length > 0 && (rest.length === 0 || !inner)) {
      return located(component, rows, [...labels, label(component)]);
    }
    const found = component.type === 'dynamiclist'
      ? findInRow(component, rest, rows, labels)
      : find(inner, rest, rows, [...labels, names.length > 0 ? label(component) : '']);
    if (found) {
      return found;
    }
  }
  return null;
}

function findInRow(list, [row, ...rest], rows, labels) {
  if (typeof row !== 'number') {
    return null;
  }
  const place = [...labels, label(list), `dòng ${row + 1}`];
  return rest.length === 0
    ? located(list, rows, place)
    : find(list.components, rest, [...rows, row], place);
}

/** A computed label is left out: its text is known only to form-js. */
function label({ label: text, dateLabel, timeLabel }) {
  const plain = text || dateLabel || timeLabel || '';
  return plain.startsWith('=') || plain.includes('{{') ? '' : plain;
}

function located(component, rows, labels) {
  const suffix = [component.id, ...rows].join('_').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const id = new RegExp(`^fjs-form-.*-${suffix}(-\\d+|-date|-time|-search|-display)?$`);
  return {
    labels,
    element: container => {
      const inside = [...container.querySelectorAll('[id^="fjs-form-"]')].find(each => id.test(each.id));
      return inside ? inside.closest('.fjs-form-field') : null;
    }
  };
}

/** For example «Số phiếu từng nhân sự, dòng 3, Đồng ý». */
export function placeName({ labels }) {
  return labels.filter(Boolean).join(', ');
}
