import { fileName } from './file-name.js';
import { fileSize } from './file-size.js';
import { importDirection } from './import-direction.js';
import { memberOrder } from './member-order.js';
import { noPolling } from './no-polling.js';
import { noUnsafeHtml } from './no-unsafe-html.js';

/** The rules of this house that no published plug-in has. In configuration: `house/<name>`. */
export const houseRules = {
  meta: { name: 'house' },
  rules: {
    'file-name': fileName,
    'file-size': fileSize,
    'import-direction': importDirection,
    'member-order': memberOrder,
    'no-polling': noPolling,
    'no-unsafe-html': noUnsafeHtml,
  },
};
