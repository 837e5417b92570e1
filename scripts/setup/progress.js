const begun = performance.now();

/**
 * @param {number} milliseconds
 * @returns {string} for example `3.2 s` or `2 min 05 s`
 */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

/** @returns {string} how long this process has been at work */
export const elapsed = () => duration(performance.now() - begun);

/**
 * One short line a person can follow: how long it has taken so far, then what happens.
 * @param {string} text
 */
export function say(text) {
  console.log(`[${elapsed().padStart(7)}] ${text}`);
}

/**
 * Says what begins, repeats itself while it is slow, and says how long it took. Lines only, never a spinner: they read
 * the same in a terminal, in a log file and in a CI job.
 * @template T
 * @param {string} what for example `installing dependencies`
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function during(what, work) {
  const start = performance.now();
  say(`${what} …`);
  const reminder = setInterval(() => say(`${what}: still at it after ${duration(performance.now() - start)}`), 15_000);
  try {
    const result = await work();
    say(`${what}: done in ${duration(performance.now() - start)}`);
    return result;
  } finally {
    clearInterval(reminder);
  }
}
