#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { COMMANDS, HELP } from './commands/commands.js';

/** The command line `gateway`: reads which command is wanted and runs it. Exit code 1 for any failure. */
async function main(): Promise<void> {
  let parsed;
  try {
    parsed = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean', short: 'h' } } });
  } catch (error) {
    return fail(`${(error as Error).message}\n\n${HELP}`);
  }
  const { values, positionals } = parsed;
  const [name = 'serve', ...extra] = positionals;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command || extra.length > 0) return fail(`There is no command "${positionals.join(' ')}".\n\n${HELP}`);
  if (values.help) {
    process.stdout.write(positionals.length > 0 ? command.help : HELP);
    return;
  }
  try {
    await command.run();
  } catch (error) {
    fail((error as Error).message);
  }
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

await main();
