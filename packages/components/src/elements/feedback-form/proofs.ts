import type { Portal } from '@ninhthuan/sdk';
import { solveChallenge } from './solve-challenge.js';

/** A proof that is about to expire while it travels is solved anew. Milliseconds. */
const MARGIN = 60_000;

interface Solved {
  readonly proof: string;
  readonly expiresAt: number;
}

/** Proofs of work: one is solved ahead while the citizen writes, so that sending need not wait. Each serves once. */
export class Proofs {
  readonly #portal: Portal;
  #ahead: Promise<Solved> | undefined;

  constructor(portal: Portal) {
    this.#portal = portal;
  }

  /** Starts on the next proof. Nothing is lost where that fails: `take` tries again and tells. */
  prepare(): void {
    if (!this.#ahead) {
      this.#ahead = this.#solve();
      this.#ahead.catch(() => (this.#ahead = undefined));
    }
  }

  async take(signal: AbortSignal): Promise<string> {
    const ahead = this.#ahead;
    this.#ahead = undefined;
    const solved = await ahead?.catch(() => undefined);
    signal.throwIfAborted();
    const fresh = solved && solved.expiresAt > Date.now() + MARGIN ? solved : await this.#solve(signal);
    return fresh.proof;
  }

  async #solve(signal?: AbortSignal): Promise<Solved> {
    const challenge = await this.#portal.feedback.challenge({ signal });
    const expiresAt = (challenge.parameters.expiresAt ?? Infinity) * 1_000;
    return { proof: await solveChallenge(challenge, signal), expiresAt };
  }
}
