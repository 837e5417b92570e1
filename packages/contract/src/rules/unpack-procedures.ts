import type { ProcedureIndexFile, ProcedureSummary } from '../schemas/procedure.js';

/** The summaries that `packProcedures` wrote, in the same order. */
export function unpackProcedures({ fields, agencies, channels, procedures }: ProcedureIndexFile): ProcedureSummary[] {
  return procedures.map(([code, name, field, agency, level, online, applicants, channel]) => ({
    code,
    name,
    field: fields[field] as ProcedureSummary['field'],
    agency: agencies[agency] as ProcedureSummary['agency'],
    level,
    online,
    applicants,
    channels: channels[channel] as ProcedureSummary['channels'],
  }));
}
