import { noUnsafeHtml } from './no-unsafe-html.js';
import { ruleTester } from './rule-tester.js';

ruleTester.run('no-unsafe-html', noUnsafeHtml, {
  valid: [
    `import { html } from 'lit';`,
    `const text = element.innerHTML;`,
    'html`<p .textContent=${text}></p>`;',
    'html`<p>.innerHTML= ${text}</p>`;',
    { filename: '/repo/packages/components/src/sanitised-html.ts', code: `import { unsafeHTML } from 'x';` },
  ],
  invalid: [
    { code: `import { unsafeHTML } from 'lit/directives/unsafe-html.js';`, errors: [{ messageId: 'unsafe' }] },
    { code: `import { unsafeSVG as svg } from 'lit/directives/unsafe-svg.js';`, errors: [{ messageId: 'unsafe' }] },
    { code: `element.innerHTML = text;`, errors: [{ messageId: 'unsafe' }] },
    { code: `element.innerHTML += text;`, errors: [{ messageId: 'unsafe' }] },
    { code: `element.insertAdjacentHTML('beforeend', text);`, errors: [{ messageId: 'unsafe' }] },
    { code: 'html`<p .innerHTML=${text}></p>`;', errors: [{ messageId: 'unsafe' }] },
    { code: 'html`<iframe .srcdoc="${text}"></iframe>`;', errors: [{ messageId: 'unsafe' }] },
  ],
});
