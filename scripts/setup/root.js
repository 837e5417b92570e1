import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** The repository's root, whatever directory the command was given in. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * @param {...string} parts
 * @returns {string} an absolute path inside the repository
 */
export const inRoot = (...parts) => join(root, ...parts);
