import { noPolling } from './no-polling.js';
import { ruleTester } from './rule-tester.js';

ruleTester.run('no-polling', noPolling, {
  valid: [`setTimeout(retry, 100);`, `new IntersectionObserver(load);`, `clearInterval(1);`],
  invalid: [
    { code: `setInterval(ask, 1000);`, errors: [{ messageId: 'polling' }] },
    { code: `window.setInterval(ask, 1000);`, errors: [{ messageId: 'polling' }] },
  ],
});
