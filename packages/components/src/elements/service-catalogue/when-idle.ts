/** Runs what nobody waits for once the page has nothing better to do. */
export function whenIdle(work: () => void): void {
  // Safari has no idle callback yet.
  (globalThis.requestIdleCallback ?? setTimeout)(work);
}
