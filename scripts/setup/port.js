import { createServer } from 'node:net';

/**
 * @param {number} port
 * @returns {Promise<boolean>} whether a server on this machine can have it
 */
function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/**
 * @param {string | undefined} asked what a person typed
 * @param {number} usual where nobody asked; the next free one is taken if another program has it
 * @returns {Promise<number>}
 * @throws {RangeError} where the port asked for is no port, or is taken
 */
export async function choosePort(asked, usual) {
  if (asked !== undefined) {
    const port = Number(asked);
    if (!Number.isInteger(port) || port < 1 || port > 65535)
      throw new RangeError(`--port wants 1 to 65535, got ${asked}`);
    if (!(await isFree(port)))
      throw new RangeError(`Port ${port} is taken by another program; choose another with npm start -- --port N`);
    return port;
  }
  for (let port = usual; port < usual + 50; port += 1) if (await isFree(port)) return port;
  throw new RangeError(`No free port from ${usual} to ${usual + 49}; choose one with npm start -- --port N`);
}
