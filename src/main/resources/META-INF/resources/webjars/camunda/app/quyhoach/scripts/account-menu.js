/*
 * The menu below the user's name in Cockpit, Admin and Welcome: the choice of language, which Tasklist has in its title
 * bar. The vendor's title bar has no plug-in point there, so the entry is put in when the menu appears.
 */
import { chooseLanguage, language } from './product.js';

const entryClass = 'quyhoach-language';

function languageEntry() {
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
  const entry = document.createElement('li');
  entry.className = entryClass;
  entry.append(link);
  return entry;
}

/**
 * Puts the choice of language into the menu and calls back each time somebody has signed in; signing in and out
 * does not load the page again.
 *
 * @param {() => void} [signedIn]
 */
export function prepareAccountMenu(signedIn = () => {}) {
  new MutationObserver(() => {
    const signOut = document.querySelector('[cam-widget-header] .account .logout');
    if (signOut && !signOut.parentElement.querySelector(`.${entryClass}`)) {
      signOut.before(languageEntry());
      signedIn();
    }
  }).observe(document.documentElement, { childList: true, subtree: true });
}
