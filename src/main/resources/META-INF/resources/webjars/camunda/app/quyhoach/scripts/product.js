/*
 * What all four web applications say about themselves, in one place: the product, the organisation that runs it, and
 * the language. Another province changes only `organisation`.
 */
const product = 'Quy hoạch cán bộ';
const organisation = 'Tỉnh ủy Thanh Hóa';

const languageKey = 'quyhoach.language';

/**
 * Names for the title bar and the log-in page. Camunda joins vendor and name with a blank, hence the dot after the
 * vendor.
 *
 * @param {string} [application] which of the applications, left out for the one that officials use
 */
export function names(application) {
  return {
    name: application ? `${product}: ${application}` : product,
    vendor: `${organisation} ·`
  };
}

/** The language this browser shows: Vietnamese, unless somebody chose English on this machine. */
export function language() {
  return window.localStorage.getItem(languageKey) === 'en' ? 'en' : 'vi';
}

/** Remembers the language on this machine; the page must be loaded again to show it. */
export function chooseLanguage(chosen) {
  window.localStorage.setItem(languageKey, chosen);
}

/**
 * Only the chosen language is announced as available. Camunda picks the first language of the browser when it is
 * available, and most offices run an English Windows: announcing both would give them an English Tasklist. The page
 * says its language, too, for screen readers and hyphenation.
 */
export function locales() {
  document.documentElement.lang = language();
  return { availableLocales: [language()], fallbackLocale: language() };
}

// The log-in page has a place for a logo only; the style sheet writes the organisation there.
document.documentElement.style.setProperty('--quyhoach-organisation', JSON.stringify(organisation));
