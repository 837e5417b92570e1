import type { NewsPage } from '@ninhthuan/contract';

/** A page of news is shown: the first, or one that was asked for with “more”. */
export class NtNewsLoadedEvent extends Event {
  static readonly type = 'nt-news-loaded';
  readonly page: NewsPage;

  constructor(page: NewsPage) {
    super(NtNewsLoadedEvent.type, { bubbles: true, composed: true });
    this.page = page;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'nt-news-loaded': NtNewsLoadedEvent;
  }
}
