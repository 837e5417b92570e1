// The sdk's tests speak mocha's words, for the browsers; this lets Node's own runner run the same files.
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';

Object.assign(globalThis, { after, afterEach, before, beforeEach, describe, it });
