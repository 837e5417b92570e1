import { parseArgs } from 'node:util';
import { toVietnamInstant } from '../clock.js';
import { asStaff } from '../staff/session.js';
import { textTable } from '../staff/text-table.js';
import { listOutbox, retryOutbox } from '../store/outbox.js';
import type { OutboxChannel } from '../store/feedback-tables.js';
import type { Command } from './commands.js';
import { orUsageError, UsageError } from './usage-error.js';

const OPTIONS = { actor: { type: 'string' }, all: { type: 'boolean', default: false } } as const;
const LONGEST_LIST = 1_000;

/** `gateway outbox …`: what other systems were told, and what they still have to be told. */
export const outbox: Command = {
  help: `Usage: gateway outbox list [--all]
       gateway outbox retry ID … | --all

"list" shows what is not told yet: pending, dead (given up after OUTBOX_ATTEMPTS tries) and not-configured; with --all
also what was delivered. "retry" makes rows due now; rows whose way is not configured stay as they are.
`,
  async run(args) {
    const { values, positionals } = orUsageError(() => parseArgs({ args, options: OPTIONS, allowPositionals: true }));
    const [verb, ...ids] = positionals;
    if (verb !== 'list' && verb !== 'retry') throw new UsageError('Say "outbox list" or "outbox retry".');
    if (verb === 'list' && ids.length > 0) throw new UsageError('"outbox list" takes no numbers.');
    if (verb === 'retry' && ids.length > 0 === values.all) throw new UsageError('Give numbers, or --all.');
    const numbers = ids.map(Number);
    if (numbers.some((id) => !Number.isSafeInteger(id) || id < 1))
      throw new UsageError('The numbers are those of the list.');
    await asStaff(values.actor, async ({ db, config, audit, print }) => {
      if (verb === 'list') {
        const rows = await listOutbox(db, { all: values.all, limit: LONGEST_LIST });
        await audit(db, 'outbox-list', undefined, { count: rows.length });
        return print(textTable(HEADER, rows.map(asCells)));
      }
      const { webhook, mail } = config.feedback;
      const channels: OutboxChannel[] = [...(webhook ? ['webhook' as const] : []), ...(mail ? ['mail' as const] : [])];
      const count = await db.transaction().execute(async (trx) => {
        await audit(trx, 'outbox-retry', undefined, values.all ? { all: true } : { ids: numbers });
        return retryOutbox(trx, values.all ? 'all' : { ids: numbers }, channels);
      });
      print(`${count} due now.\n`);
    });
  },
};

const HEADER = ['ID', 'CODE', 'EVENT', 'WAY', 'STATE', 'TRIES', 'SINCE', 'NEXT', 'ERROR'];

function asCells(row: Awaited<ReturnType<typeof listOutbox>>[number]): string[] {
  const next = row.state === 'pending' ? toVietnamInstant(row.next_at) : '';
  return [
    String(row.id),
    row.code,
    row.event,
    row.channel,
    row.state,
    String(row.attempts),
    toVietnamInstant(row.created_at),
    next,
    row.last_error ?? '',
  ];
}
