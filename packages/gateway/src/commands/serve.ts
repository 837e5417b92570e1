import type { Config } from '../config.js';
import { openLog } from '../log.js';
import { startGateway, type Progress } from '../server.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Starts the gateway and stays until a signal comes. A second signal ends it at once. */
export async function serve(config: Config, print: Progress): Promise<void> {
  const log = openLog(config);
  // A signal during the start is kept until there is something to stop: PostgreSQL must never be left behind.
  let signalled = false;
  const signal = new Promise<void>((resolve) => {
    for (const name of SIGNALS) {
      process.on(name, () => {
        if (signalled) process.exit(1);
        signalled = true;
        resolve();
      });
    }
  });

  const gateway = await startGateway(config, log, print);
  print(`Listening on ${gateway.url}`);
  await signal;
  print('Stopping …');
  const force = setTimeout(() => {
    log.error('answers under way took too long; ended by force');
    process.exitCode = 1;
    gateway.abort();
  }, config.shutdownTimeout);
  await gateway.close();
  clearTimeout(force);
  process.exit();
}
