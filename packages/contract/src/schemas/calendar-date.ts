import { Type, type Static } from 'typebox';

/** A day in Asia/Ho_Chi_Minh, `yyyy-MM-dd`. Deadlines are days, never instants. */
export const CalendarDateSchema = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2016-12-15'] });

export type CalendarDate = Static<typeof CalendarDateSchema>;

/** An instant, RFC 3339 with an offset. */
export const InstantSchema = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})$',
  examples: ['2016-12-15T10:32:00+07:00'],
});
