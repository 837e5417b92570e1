import { readConfig } from '../config.js';
import { seedFeedback } from '../demonstration/seed-feedback.js';
import { seedDemonstration } from '../demonstration/seed.js';
import { fillDatabase, reachDatabase, withDatabase } from '../prepare.js';
import type { Progress } from '../server.js';
import { feedback } from './feedback.js';
import { outbox } from './outbox.js';
import { procedures } from './procedures.js';
import { serve } from './serve.js';
import { expectNothing } from './usage-error.js';

/** A command of the command line. */
export interface Command {
  help: string;
  /** @param args what follows the command's name */
  run(args: string[]): Promise<void>;
}

const print: Progress = (line) => void process.stdout.write(`${line}\n`);

export const HELP = `Usage: gateway [command]

Commands:
  serve       start the gateway and answer requests (default)
  migrate     bring the database and the registry up to date, then end
  seed        load the demonstration dossiers, then end
  feedback    list, read, answer, publish and export citizens' messages
  procedures  import procedures from the national format
  outbox      list and retry what other systems have to be told

Settings come from the environment; the gateway's README.md lists them.
"gateway <command> --help" says more about a command.
`;

/** Every command by its name. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  serve: {
    help: `Usage: gateway serve

Starts PostgreSQL (unless DATABASE_URL names a server), migrates, loads the registry and, with DEMO=true, the
demonstration dossiers, then answers requests on HOST and PORT until SIGINT (Ctrl-C) or SIGTERM.

  PORT=8080            port to listen on; 0 for any free one
  DEMO=true            demonstration data and pages; no ACCESS_CODE_KEY needed
  DATABASE_URL=…       PostgreSQL to use instead of starting one in DATA_DIR
  DATA_DIR=.data       where the gateway's own PostgreSQL keeps its data
  LOG_FILE=…           file for the JSON log instead of standard error
`,
    run(args) {
      expectNothing('serve', args);
      return serve(readConfig(process.env), print);
    },
  },
  migrate: {
    help: `Usage: gateway migrate

Applies the migrations that are missing and loads the registry of agencies and sites. Running it again changes nothing.
`,
    run(args) {
      expectNothing('migrate', args);
      return prepareOnly(false);
    },
  },
  seed: {
    help: `Usage: gateway seed

Migrates, then loads the demonstration dossiers. Running it again changes nothing; changed data replaces what is
there. A database with real dossiers is refused.
`,
    run(args) {
      expectNothing('seed', args);
      return prepareOnly(true);
    },
  },
  feedback,
  procedures,
  outbox,
};

async function prepareOnly(withSeed: boolean): Promise<void> {
  const config = { ...readConfig(process.env), demo: false };
  const { url, stop } = await reachDatabase(config, print);
  try {
    await fillDatabase(config, url, print);
    if (!withSeed) return print('The database is up to date.');
    const count = await withDatabase(url, async (db) => {
      // First what refuses a database with real dossiers: messages must not get into one either.
      const loaded = await seedDemonstration(db, config.accessCodeKey);
      await seedFeedback(db, config.feedback.key);
      return loaded;
    });
    print(count > 0 ? `${count} demonstration dossiers loaded.` : 'The demonstration dossiers were there already.');
  } finally {
    await stop();
  }
}
