#!/usr/bin/env node
import { COMMANDS, HELP } from './commands/commands.js';
import { UsageError } from './commands/usage-error.js';

/** The command line `gateway`: finds the command that is wanted and gives it the rest. Exit code 1 for any failure. */
async function main([first, ...rest]: string[]): Promise<void> {
  if (first === '--help' || first === '-h') return void process.stdout.write(HELP);
  if (first?.startsWith('-')) return fail(`There is no option "${first}".\n\n${HELP}`);
  const name = first ?? 'serve';
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) return fail(`There is no command "${name}".\n\n${HELP}`);
  if (rest.includes('--help') || rest.includes('-h')) return void process.stdout.write(command.help);
  try {
    await command.run(rest);
  } catch (error) {
    fail(error instanceof UsageError ? `${error.message}\n\n${command.help}` : (error as Error).message);
  }
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

await main(process.argv.slice(2));
