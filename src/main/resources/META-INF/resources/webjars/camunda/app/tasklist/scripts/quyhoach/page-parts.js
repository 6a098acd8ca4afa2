/*
 * Small parts of which the product's tabs are built, and the way they talk to the server.
 */

export function element(name, className, ...content) {
  const created = document.createElement(name);
  if (className) {
    created.className = className;
  }
  created.append(...content.filter(part => part !== null && part !== undefined && part !== ''));
  return created;
}

export function button(text, className, action) {
  const created = element('button', `btn ${className}`, text);
  created.type = 'button';
  created.addEventListener('click', action);
  return created;
}

export function icon(name) {
  const created = element('span', `glyphicon glyphicon-${name}`);
  created.setAttribute('aria-hidden', 'true');
  return created;
}

function csrfToken() {
  const cookie = document.cookie.split('; ').find(pair => pair.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : '';
}

/** Sends a request; an answer that is no success becomes an Error with the server's words for people. */
export async function request(address, options = {}) {
  let response;
  try {
    response = await fetch(address, {
      credentials: 'same-origin',
      ...options,
      headers: { Accept: 'application/json', 'X-XSRF-TOKEN': csrfToken(), ...options.headers }
    });
  } catch (unreachable) {
    throw new Error('Không kết nối được với máy chủ, hoặc tệp quá lớn. Hãy kiểm tra mạng rồi thử lại.');
  }
  if (!response.ok) {
    let answer = {};
    try {
      answer = await response.json();
    } catch (noJson) {
      console.warn('an answer without words', response.status);
    }
    throw Object.assign(new Error(answer.message || 'Chưa thực hiện được. Hãy thử lại sau ít phút.'), { code: answer.code });
  }
  return response;
}

/** Hands a file to the browser to be saved. */
export function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}
