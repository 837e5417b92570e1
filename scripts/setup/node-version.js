import { readFileSync } from 'node:fs';
import { inRoot } from './root.js';

/**
 * @param {string} have for example `20.19.0`
 * @param {string} need for example `>=20.19`
 * @returns {boolean}
 */
export function isNewEnough(have, need) {
  const wanted = need.replace(/^\D+/, '').split('.').map(Number);
  const actual = have.split('.').map((part) => parseInt(part, 10));
  for (let index = 0; index < wanted.length; index += 1) {
    const difference = (actual[index] ?? 0) - (wanted[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** Ends the process with a sentence, instead of a stack trace three minutes later, where Node is too old. */
export function requireNode() {
  const need = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).engines.node;
  const have = process.versions.node;
  if (isNewEnough(have, need)) return;
  console.error(
    `This project needs Node ${need}; this is Node ${have}. Install a newer one, then run the command again.`,
  );
  process.exit(1);
}
