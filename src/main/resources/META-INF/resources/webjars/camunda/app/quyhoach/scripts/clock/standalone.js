/*
 * The campaign clock on a page of its own, for those who do not work in Cockpit.
 */
import { ClockPages } from './pages.js';

const pages = new ClockPages(document.getElementById('clock'));
window.addEventListener('hashchange', () => pages.show());
