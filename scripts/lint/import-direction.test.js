import { importDirection } from './import-direction.js';
import { ruleTester } from './rule-tester.js';

/** @param {string} file @param {string} code */
const at = (file, code) => ({ filename: `/repo/packages/${file}`, code });

ruleTester.run('import-direction', importDirection, {
  valid: [
    at('contract/src/index.ts', `export * from './rules/timeliness.js';`),
    at('sdk/src/portal.ts', `import type { Dossier } from '@ninhthuan/contract';`),
    at('sdk/src/portal.ts', `import { type Dossier, type Site } from '@ninhthuan/contract';`),
    at('sdk/src/portal.ts', `import { readDossierCode } from '@ninhthuan/contract/rules/dossier-code';`),
    at('sdk/src/portal.test.ts', `import { DossierSchema } from '@ninhthuan/contract';`),
    at('sdk/src/portal.ts', `export type { Dossier } from '@ninhthuan/contract';`),
    at('components/src/elements/a/a.ts', `import { createPortal } from '@ninhthuan/sdk';`),
    at('components/src/elements/a/a.ts', `import { html } from 'lit'; import x from '../../portal-element.js';`),
    at('components/src/elements/a/a.ts', `import('@ninhthuan/sdk/testing');`),
    at('gateway/src/app.ts', `import { DossierSchema } from '@ninhthuan/contract';`),
    at('gateway/src/widgets.ts', `import { renderPage } from '@ninhthuan/components/server';`),
    at('plugins/weather/src/weather.ts', `import { PortalElement } from '@ninhthuan/components';`),
    { filename: '/repo/scripts/build.js', code: `import '@ninhthuan/gateway';` },
  ],
  invalid: [
    { ...at('contract/src/a.ts', `import { x } from '@ninhthuan/sdk';`), errors: [{ messageId: 'direction' }] },
    { ...at('contract/src/a.ts', `import type { X } from '@ninhthuan/sdk';`), errors: [{ messageId: 'direction' }] },
    { ...at('sdk/src/a.ts', `import { x } from '@ninhthuan/components';`), errors: [{ messageId: 'direction' }] },
    {
      ...at('sdk/src/a.ts', `import { DossierSchema } from '@ninhthuan/contract';`),
      errors: [{ messageId: 'rulesOnly' }],
    },
    { ...at('sdk/src/a.ts', `import { type A, B } from '@ninhthuan/contract';`), errors: [{ messageId: 'rulesOnly' }] },
    { ...at('sdk/src/a.ts', `export * from '@ninhthuan/contract';`), errors: [{ messageId: 'rulesOnly' }] },
    { ...at('sdk/src/a.ts', `import '@ninhthuan/contract';`), errors: [{ messageId: 'rulesOnly' }] },
    { ...at('components/src/a.ts', `import('@ninhthuan/contract');`), errors: [{ messageId: 'rulesOnly' }] },
    { ...at('components/src/a.ts', `import '@ninhthuan/gateway';`), errors: [{ messageId: 'direction' }] },
    { ...at('components/src/a.test.ts', `import '@ninhthuan/gateway';`), errors: [{ messageId: 'direction' }] },
    {
      ...at('gateway/src/a.ts', `import { createPortal } from '@ninhthuan/sdk';`),
      errors: [{ messageId: 'direction' }],
    },
    { ...at('gateway/src/a.ts', `import { x } from '@ninhthuan/components';`), errors: [{ messageId: 'serverOnly' }] },
    {
      ...at('plugins/weather/src/a.ts', `import { fold } from '@ninhthuan/contract/rules/fold';`),
      errors: [{ messageId: 'typesOnly' }],
    },
    { ...at('sdk/src/a.ts', `type X = import('@ninhthuan/gateway').App;`), errors: [{ messageId: 'direction' }] },
    { ...at('sdk/src/a.ts', `import '../../contract/src/index.js';`), errors: [{ messageId: 'outside' }] },
    { ...at('plugins/a/src/a.ts', `import '../../b/src/b.js';`), errors: [{ messageId: 'outside' }] },
  ],
});
