import type { Portal } from '@ninhthuan/sdk';

/**
 * How an element finds its portal: the community's context protocol. It asks upwards with an event and the nearest
 * provider answers, so nothing is global and two portals can live on one page.
 */
export const PORTAL_CONTEXT = 'ninhthuan-portal';

type PortalCallback = (portal: Portal) => void;

/** @internal */
export class PortalRequestEvent extends Event {
  readonly context = PORTAL_CONTEXT;
  readonly callback: PortalCallback;

  constructor(callback: PortalCallback) {
    super('context-request', { bubbles: true, composed: true });
    this.callback = callback;
  }
}

function isPortalRequest(event: Event): event is PortalRequestEvent {
  return 'context' in event && event.context === PORTAL_CONTEXT && 'callback' in event;
}

/**
 * Answers every element under `target` that asks for a portal, now and later. Use `document` for the whole page.
 *
 * @returns a function that stops answering
 */
export function providePortal(target: EventTarget, portal: Portal): () => void {
  const answer = (event: Event) => {
    if (isPortalRequest(event)) {
      event.stopImmediatePropagation();
      event.callback(portal);
    }
  };
  target.addEventListener('context-request', answer);
  // Elements that asked before anyone could answer are waiting for this.
  target.dispatchEvent(new Event('context-provider', { bubbles: true, composed: true }));
  return () => target.removeEventListener('context-request', answer);
}

/**
 * Asks for the nearest portal and calls back once: at once, or when a provider turns up.
 *
 * @returns a function that stops waiting
 */
export function requestPortal(asker: Element | Document, callback: PortalCallback): () => void {
  let answered = false;
  const page = asker.ownerDocument ?? asker;
  const ask = () => {
    asker.dispatchEvent(
      new PortalRequestEvent((portal) => {
        stop();
        if (!answered) {
          answered = true;
          callback(portal);
        }
      }),
    );
  };
  const stop = () => page.removeEventListener('context-provider', ask);
  page.addEventListener('context-provider', ask);
  ask();
  return stop;
}
