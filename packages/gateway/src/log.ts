import { pino, type Logger } from 'pino';
import type { Config } from './config.js';

/** JSON lines, to standard error or LOG_FILE. Serialisers for requests are off: URLs and addresses are personal data. */
export function openLog(
  { logLevel, logFile }: Pick<Config, 'logLevel' | 'logFile'>,
  destination?: { write(line: string): void },
): Logger {
  const options = {
    level: logLevel,
    base: undefined,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (level: string) => ({ level }) },
    serializers: { req: () => undefined, res: () => undefined, err: nameOnly },
  };
  if (destination) return pino(options, destination);
  return pino(
    options,
    pino.destination(logFile === null ? { dest: 2, sync: true } : { dest: logFile, mkdir: true, sync: true }),
  );
}

/** Messages of errors quote what callers sent; names and codes do not. */
function nameOnly(error: Error & { code?: string }): { name: string; code?: string } {
  return { name: error.name, ...(error.code === undefined ? {} : { code: error.code }) };
}
