/** Milliseconds after which even a busy page must give it a turn. */
const PATIENCE = 1_000;

/** Runs what nobody waits for once the page has nothing better to do. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) {
    requestIdleCallback(work, { timeout: PATIENCE });
  } else {
    // Safari has no idle callback yet.
    setTimeout(work);
  }
}
