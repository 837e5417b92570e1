import type { Portal } from '@ninhthuan/sdk';
import { errorCode } from '../../base/failure-message.js';

const MOST = 3;
const LARGEST = 5 * 1024 * 1024;

export type AttachmentState = 'uploading' | 'waiting' | 'done' | 'too-large' | 'type' | 'failed';

export interface Attachment {
  readonly file: Blob;
  readonly name: string;
  state: AttachmentState;
  /** Of the upload, once it is done. */
  id: string | undefined;
  readonly controller: AbortController;
}

/** A file cannot be sent as it is; its row says why. */
export class AttachmentsError extends Error {
  override readonly name = 'AttachmentsError';
}

/** The files of one message, uploaded while the citizen writes. The gateway reads their type from the content. */
export class Attachments {
  readonly #portal: Portal;
  readonly #changed: () => void;
  #waiting: (() => void)[] = [];
  items: readonly Attachment[] = [];

  constructor(portal: Portal, changed: () => void) {
    this.#portal = portal;
    this.#changed = changed;
  }

  /** @returns whether there was room for all of them */
  add(files: readonly File[]): boolean {
    const added = files.slice(0, MOST - this.items.length).map((file): Attachment => {
      const state = file.size > LARGEST ? 'too-large' : 'waiting';
      return { file, name: file.name, state, id: undefined, controller: new AbortController() };
    });
    this.items = [...this.items, ...added];
    this.#changed();
    for (const item of added) {
      void this.upload(item).catch(() => undefined);
    }
    return added.length === files.length;
  }

  remove(item: Attachment): void {
    item.controller.abort();
    this.items = this.items.filter((other) => other !== item);
    this.#changed();
  }

  /** Uploads one file unless that is done or of no use. @throws what the upload failed with */
  async upload(item: Attachment): Promise<void> {
    if (item.state !== 'waiting' && item.state !== 'failed') {
      return;
    }
    this.#become(item, 'uploading');
    try {
      item.id = (await this.#portal.feedback.attach(item.file, { signal: item.controller.signal })).id;
      this.#become(item, 'done');
    } catch (error) {
      this.#become(item, stateAfter(error));
      throw error;
    }
  }

  /** Resolves with the ids of all uploads, when the last is done. @throws AttachmentsError, or what an upload failed with */
  async ready(): Promise<string[]> {
    await Promise.all(this.items.map((item) => this.upload(item)));
    while (this.items.some(({ state }) => state === 'uploading')) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    if (this.items.some(({ state }) => state !== 'done')) {
      throw new AttachmentsError('A file cannot be sent.');
    }
    return this.items.map(({ id }) => id ?? '');
  }

  /** Whether one of them can't be sent: it must be taken out. */
  get hasUnusable(): boolean {
    return this.items.some(({ state }) => state === 'too-large' || state === 'type');
  }

  clear(): void {
    this.items.forEach((item) => this.remove(item));
  }

  /** The gateway no longer has the uploads: they waited too long for their message. */
  expire(): void {
    this.items.forEach((item) => this.#become(item, item.state === 'done' ? 'waiting' : item.state));
  }

  #become(item: Attachment, state: AttachmentState): void {
    item.state = state;
    this.#waiting.splice(0).forEach((resume) => resume());
    this.#changed();
  }
}

function stateAfter(error: unknown): AttachmentState {
  switch (errorCode(error)) {
    case 'too-large':
      return 'too-large';
    case 'invalid-request':
      return 'type';
    case 'offline':
      return 'waiting';
    default:
      return 'failed';
  }
}
