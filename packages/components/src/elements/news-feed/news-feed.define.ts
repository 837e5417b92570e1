import { defineElement } from '../../base/define-element.js';
import { NtNewsFeed } from './news-feed.js';

defineElement('nt-news-feed', NtNewsFeed);

declare global {
  interface HTMLElementTagNameMap {
    'nt-news-feed': NtNewsFeed;
  }
}
