import { parseArgs } from 'node:util';
import { FEEDBACK_ACTIONS } from '@ninhthuan/contract/rules/feedback-status';
import { act } from '../staff/act-on-message.js';
import { printExport, printList, printMessage } from '../staff/read-messages.js';
import { saveAttachments } from '../staff/save-attachments.js';
import { asStaff } from '../staff/session.js';
import type { Command } from './commands.js';
import { orUsageError, UsageError } from './usage-error.js';

const OPTIONS = {
  actor: { type: 'string' },
  status: { type: 'string' },
  agency: { type: 'string' },
  overdue: { type: 'boolean' },
  suspected: { type: 'boolean' },
  'with-contact': { type: 'boolean', default: false },
  format: { type: 'string', default: 'csv' },
  text: { type: 'string' },
  file: { type: 'string' },
  by: { type: 'string' },
  to: { type: 'string', default: '.' },
} as const;

/** `gateway feedback …`: what an office does with citizens' messages. */
export const feedback: Command = {
  help: `Usage: gateway feedback list   [--status S] [--agency ID] [--overdue] [--suspected]
       gateway feedback show   CODE [--with-contact]
       gateway feedback start  CODE
       gateway feedback ask-supplement|refuse|answer CODE --text "…" | --file FILE  --by "who answers"
       gateway feedback publish CODE
       gateway feedback save   CODE [--to FOLDER]
       gateway feedback export [--format csv|json] [--with-contact] [filters of list]

Works beside a running gateway, with the same settings. Everything read and written is noted in the table "audit", under
--actor or the account of this machine. Who wrote a message is shown with --with-contact only. FILE "-" is standard
input. --suspected shows messages that sprang the trap for robots; they were acknowledged and handed over to nobody.
`,
  async run(args) {
    const { values, positionals } = orUsageError(() => parseArgs({ args, options: OPTIONS, allowPositionals: true }));
    const [verb = '', code, ...more] = positionals;
    const takesCode = verb !== 'list' && verb !== 'export';
    if (more.length > 0 || (takesCode ? code === undefined : code !== undefined))
      throw new UsageError(takesCode ? 'Give a command and one code.' : `"${verb}" takes no code.`);
    const action = FEEDBACK_ACTIONS.find((one) => one === verb);
    if (!action && !['list', 'export', 'show', 'save'].includes(verb))
      throw new UsageError(`There is no command "feedback ${verb}".`);
    await asStaff(values.actor, (session) => {
      if (action) return act(session, action, code ?? '', values);
      if (verb === 'list') return printList(session, values);
      if (verb === 'export') return printExport(session, { ...values, withContact: values['with-contact'] });
      if (verb === 'save') return saveAttachments(session, code ?? '', values.to);
      return printMessage(session, code ?? '', values['with-contact']);
    });
  },
};
