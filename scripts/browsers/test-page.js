/**
 * The page unit tests run in. An error nobody caught outside a running test reaches only the browser's console, where
 * it would be forgotten; here it is marked, and the count reporter makes a failure of it. A test that provokes one on
 * purpose calls `event.preventDefault()`.
 */
const mark = '[uncaught]';

const script = `
  for (const type of ['error', 'unhandledrejection']) {
    addEventListener(type, (event) => {
      const { message, stack } = event.reason ?? event.error ?? event;
      // Browsers report it when an observer needs one more frame; nothing is wrong then.
      if (String(message).startsWith('ResizeObserver loop')) return;
      setTimeout(() => event.defaultPrevented || console.error('${mark} ' + (message ?? event.reason) + '\\n' + (stack ?? '')));
    });
  }`;

/** @param {string} testRunnerImport */
export const testPage = (testRunnerImport) => `<!doctype html>
<html lang="vi">
  <head><meta charset="utf-8" /><script>${script}</script></head>
  <body><script type="module" src="${testRunnerImport}"></script></body>
</html>`;

/**
 * @param {unknown[][]} logs what the page wrote to its console
 * @returns {number} how many errors nobody caught
 */
export const countUncaught = (logs) =>
  logs.filter(([first]) => typeof first === 'string' && first.startsWith(mark)).length;
