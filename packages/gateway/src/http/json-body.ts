import type { GatewayInstance } from '../services.js';
import { HttpProblem } from './problem.js';

/** The contract's deepest request body has one level; anything near this is an attack or a mistake. */
const MAX_DEPTH = 16;

/**
 * Reads JSON sent as application/json, and as text/plain: the latter is a "simple" request that browsers send to
 * another origin without asking first, which spares a citizen on a slow line a round trip.
 */
export function readJsonBodies(app: GatewayInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<string>(['application/json', 'text/plain'], { parseAs: 'string' }, (request, body, done) => {
    if (depthOf(body) > MAX_DEPTH) return done(badJson('It is nested too deeply.'));
    return parse(request, body, (error, value) => (error ? done(badJson('It is not JSON.')) : done(null, value)));
  });
}

function badJson(detail: string): HttpProblem {
  return new HttpProblem('invalid-request', { status: 400, title: 'The request body cannot be read.', detail });
}

/** Deepest nesting of brackets outside strings, found without recursion. */
export function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < json.length; i++) {
    const character = json[i];
    if (inString) {
      if (character === '\\') i++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth);
    else if (character === '}' || character === ']') depth--;
  }
  return deepest;
}
