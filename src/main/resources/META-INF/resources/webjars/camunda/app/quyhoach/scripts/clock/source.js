/*
 * Where the campaign clock takes its data from. The address of the server is told by the address of this script, so that the pages
 * work in Cockpit, on a page of their own and under a context path alike.
 */
const server = new URL('../../../../../', import.meta.url);
const api = new URL('quyhoach/api/progress', server).href;

/** The charting library as the server sends it; a test holds the number to the one in the build. */
export const chartLibrary = new URL('webjars/chart.js/4.5.1/dist/chart.umd.js', server).href;

/** Address of an Excel file of the board. */
export const sheetAddress = campaign => `${api}/campaigns/${encodeURIComponent(campaign)}/sheet`;

/** Address of the page of Cockpit that shows an instance with its token in the diagram. */
export const diagramAddress = instance => new URL(`camunda/app/cockpit/default/#/process-instance/${instance}/runtime`, server).href;

/** A refusal or a failure, in words for people. */
export class SourceError extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

function token() {
  const cookie = document.cookie.split('; ').find(pair => pair.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : '';
}

async function send(address, options) {
  let response;
  try {
    response = await fetch(address, {
      credentials: 'same-origin',
      cache: 'no-store',
      ...options,
      headers: { Accept: 'application/json', 'X-XSRF-TOKEN': token(), ...options.headers }
    });
  } catch (unreachable) {
    throw new SourceError('Không kết nối được với máy chủ. Số liệu trên màn hình là của lần tải trước.', 0);
  }
  if (!response.ok && response.status !== 304) {
    let answer = {};
    try {
      answer = await response.json();
    } catch (noJson) {
      console.warn('an answer without words', response.status);
    }
    throw new SourceError(answer.message || 'Chưa tải được số liệu. Hãy thử lại sau ít phút.', response.status);
  }
  return response;
}

/** Asks once. */
export async function ask(path = '') {
  return (await send(api + path, {})).json();
}

/** Has the server do something. */
export async function tell(path) {
  await send(api + path, { method: 'POST' });
}

/**
 * Asks again and again for the same: the server answers in full only when something has changed.
 *
 * @param {string} path below the address of the clock
 */
export class Watched {
  constructor(path) {
    this.path = path;
    this.mark = null;
  }

  /** The new content, or null when nothing has changed since the last time. */
  async news() {
    const response = await send(api + this.path, { headers: this.mark ? { 'If-None-Match': this.mark } : {} });
    if (response.status === 304) {
      return null;
    }
    this.mark = response.headers.get('ETag');
    return response.json();
  }
}
