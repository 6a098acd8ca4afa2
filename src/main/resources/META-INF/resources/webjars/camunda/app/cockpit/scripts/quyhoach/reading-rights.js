/*
 * Supervisors read processes only; deployments, decision tables and tasks would show them a zero that is not true. The
 * product always has a deployment, so a count of none says that the engine shows this person none. Hiding is a
 * convenience: what may be read, the server decides.
 */
import { ask } from '../../../quyhoach/scripts/clock/source.js';

const api = `${document.querySelector('base').getAttribute('app-root')}/api/engine/engine/default/`;

/** Only supervision has failed steps tried again. */
async function markWhoMayRetry() {
  try {
    const { mayRetry } = await ask();
    document.body.classList.toggle('quyhoach-no-retry', !mayRetry);
  } catch (failure) {
    // Whoever has no clock is an administrator here, or is refused by the server.
    document.body.classList.remove('quyhoach-no-retry');
  }
}

/** Marks the page for the style sheet; asks anew for each person who signs in. */
export async function markWhatMayBeRead() {
  markWhoMayRetry();
  try {
    const response = await fetch(`${api}deployment/count`, {
      credentials: 'same-origin',
      headers: { Accept: 'application/json' }
    });
    const processesOnly = response.ok && (await response.json()).count === 0;
    document.body.classList.toggle('quyhoach-processes-only', processesOnly);
  } catch (failure) {
    console.warn('could not ask what this person may read', failure);
  }
}
