/*
 * Supervisors read processes only; deployments, decision tables and tasks would show them a zero that is not true. The
 * product always has a deployment, so a count of none says that the engine shows this person none. Hiding is a
 * convenience: what may be read, the server decides.
 */
const api = `${document.querySelector('base').getAttribute('app-root')}/api/engine/engine/default/`;

/** Marks the page for the style sheet; asks anew for each person who signs in. */
export async function markWhatMayBeRead() {
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
