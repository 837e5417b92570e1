import type { Portal } from '@ninhthuan/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { errorCode } from '../../base/failure-message.js';
import { LoadTask, type LoadState } from '../../base/load-task.js';
import { openDossier, type OpenedDossier } from './opened-dossier.js';

/** The second step: the access code opens what only the dossier's owner may see. */
export class OwnerAccess implements ReactiveController {
  /** What is wrong with the access code, for the field's error. */
  error: 'empty' | 'wrong' | null = null;
  readonly #host: ReactiveControllerHost;
  readonly #locale: () => string;
  readonly #task: LoadTask<OpenedDossier>;
  #spoken = '';

  constructor(host: ReactiveControllerHost & Element, locale: () => string) {
    this.#host = host;
    this.#locale = locale;
    this.#task = new LoadTask(host);
    host.addController(this);
  }

  get state(): LoadState<OpenedDossier> {
    return this.#task.state;
  }

  hostUpdated(): void {
    if (this.state.name === 'loaded' && this.#spoken !== this.#locale()) {
      void this.retry();
    }
  }

  async open(portal: Portal, code: string, accessCode: string): Promise<void> {
    if (!accessCode.trim()) {
      this.reset();
      this.error = 'empty';
      return;
    }
    await this.#conclude(
      this.#task.run((signal) => {
        this.#spoken = this.#locale();
        return openDossier(portal, code, accessCode, this.#spoken, signal);
      }),
    );
  }

  retry(): Promise<void> {
    return this.#conclude(this.#task.retry());
  }

  /** Forgets what was opened: the next dossier is another person's. */
  reset(): void {
    this.error = null;
    this.#task.reset();
  }

  async #conclude(run: ReturnType<LoadTask<OpenedDossier>['run']>): Promise<void> {
    this.error = null;
    const ended = await run;
    if (ended?.name === 'failed' && errorCode(ended.error) === 'not-found') {
      this.error = 'wrong';
      this.#host.requestUpdate();
    }
  }
}
