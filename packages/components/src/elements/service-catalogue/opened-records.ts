import type { Procedure, Site } from '@ninhthuan/contract';
import type { Portal } from '@ninhthuan/sdk';
import { render } from 'lit';
import { failureMessage } from '../../base/failure-message.js';
import { skeleton } from '../../base/skeleton.js';
import type { CatalogueSpeech } from './catalogue-texts.js';

/** What a record needs of the element around it, as it is now. */
export interface RecordContext extends CatalogueSpeech {
  readonly portal: Portal;
  readonly site: Site | null;
  readonly root: ShadowRoot;
  /** Level of the headings inside a record. */
  readonly headingLevel: number;
}

/**
 * The records opened in place. Each has a node of its own and is drawn when it or the language changes, never because
 * somebody types.
 */
export class OpenedRecords {
  readonly #nodes = new Map<string, HTMLElement>();
  readonly #loads = new Map<string, AbortController>();

  get codes(): string[] {
    return [...this.#nodes.keys()];
  }

  node(code: string): HTMLElement | undefined {
    return this.#nodes.get(code);
  }

  /** Opens a record; resolves with it when it is shown, with null where it was closed meanwhile or has failed. */
  async open(code: string, context: RecordContext): Promise<Procedure | null> {
    const node = document.createElement('div');
    node.className = 'record';
    this.#nodes.set(code, node);
    render(skeleton(), node);
    return this.draw(code, context);
  }

  close(code: string): void {
    this.#loads.get(code)?.abort();
    this.#nodes.delete(code);
  }

  /** Draws an opened record, again where its language or its place among the headings has changed. */
  async draw(code: string, context: RecordContext): Promise<Procedure | null> {
    const node = this.#nodes.get(code);
    const controller = new AbortController();
    this.#loads.get(code)?.abort();
    this.#loads.set(code, controller);
    try {
      const { drawRecord } = await import('./procedure-record.js');
      return node ? await drawRecord(node, code, context, controller.signal) : null;
    } catch (error) {
      if (node && !controller.signal.aborted) {
        render(
          failureMessage(context.translate, error, () => {
            render(skeleton(), node);
            // The button that was pressed is gone; whoever pressed it stays here.
            node.tabIndex = -1;
            node.focus();
            void this.draw(code, context);
          }),
          node,
        );
      }
      return null;
    }
  }
}
