import { css } from 'lit';

/**
 * Every item has a height that doesn't depend on its words: `--text` is two lines of title, the lines of date and agency,
 * and two of excerpt. That keeps rows even, and lets the skeleton hold the very room the news will take.
 */
export const styles = css`
  .items {
    display: grid;
    gap: 0 24px;
    margin-top: 12px;
    /* Not none, which would take the list from WebKit's ears. */
    list-style-type: '';
  }
  .items,
  article {
    --meta: 2;
    --text: 8.9em;
  }
  article {
    position: relative;
    display: grid;
    gap: 0 12px;
    height: 100%;
  }
  .text {
    min-height: var(--text);
    min-width: 0;
  }
  .headline,
  .meta,
  .excerpt {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    max-width: none;
  }
  /* Room above for stacked marks (Ễ, ổ), which stand out of the line; none below, where the next line would show. */
  .headline {
    margin-top: -0.2em;
    padding-top: 0.2em;
    font-size: 1.0625em;
    font-weight: 600;
    line-height: 1.35;
  }
  .headline a {
    color: inherit;
    text-decoration: none;
  }
  .headline a::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--nt-radius);
  }
  .headline a:hover {
    color: var(--nt-accent-text);
    text-decoration: underline;
  }
  .headline a:focus-visible {
    outline: 0;
    box-shadow: none;
  }
  .headline a:focus-visible::after {
    outline: 3px solid var(--nt-text);
    outline-offset: -3px;
  }
  .meta {
    -webkit-line-clamp: var(--meta);
    margin-top: 4px;
  }
  .excerpt {
    margin-top: 4px;
    font-size: 0.9375em;
  }
  .picture {
    aspect-ratio: 16 / 9;
    overflow: hidden;
    align-self: start;
    border-radius: 6px;
    background: var(--nt-accent-soft);
  }
  img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .bar {
    display: block;
    width: 60%;
    height: 1em;
    margin-top: 0.4em;
    border-radius: 4px;
    background: var(--nt-stopped-soft);
  }
  .bar:first-child {
    width: 90%;
  }
  .list li,
  .compact li {
    padding: 14px 0;
    border-top: 1px solid var(--nt-line);
  }
  .compact article {
    --text: 5.95em;
  }
  .list article:not(.bare) {
    grid-template-columns: 112px 1fr;
  }
  .cards {
    gap: 20px;
  }
  .cards article {
    grid-template-rows: auto minmax(var(--text), 1fr);
    padding: 0 14px 14px;
    border: 1px solid var(--nt-line);
    border-radius: var(--nt-radius);
  }
  .cards .picture {
    grid-area: 1 / 1;
    margin: 0 -14px 12px;
    border-radius: 7px 7px 0 0;
  }
  .cards .text {
    grid-area: 2 / 1;
  }
  /* A card without a picture uses its room for words. */
  .cards .bare .picture {
    visibility: hidden;
  }
  .cards .bare .text {
    grid-row: 1 / 3;
    padding-top: 14px;
  }
  .cards .bare .excerpt {
    -webkit-line-clamp: 8;
  }
  .more {
    display: grid;
    justify-items: start;
    min-height: 60px;
    padding-top: 16px;
  }
  .stale {
    align-items: center;
    margin-top: 12px;
    background: var(--nt-waiting-soft);
  }
  .result > .message {
    margin-top: 16px;
  }
  [aria-busy='true'] ~ .source time {
    visibility: hidden;
  }
  @container (max-width: 299px) {
    .items article {
      --text: 5.95em;
      grid-template: none;
      padding: 0;
      border: 0;
    }
    .items {
      gap: 0;
    }
    .items li {
      padding: 14px 0;
      border-top: 1px solid var(--nt-line);
    }
    .items .picture,
    .excerpt {
      display: none;
    }
    .cards .bare .text {
      padding: 0;
    }
    .more button {
      width: 100%;
    }
  }
  @container (min-width: 480px) {
    .cards {
      grid-template-columns: 1fr 1fr;
    }
    .cards .bare .excerpt {
      -webkit-line-clamp: 7;
    }
    .list article {
      --meta: 1;
      --text: 7.6em;
    }
    .list article:not(.bare) {
      grid-template-columns: 200px 1fr;
      column-gap: 20px;
    }
  }
  @container (min-width: 640px) {
    .compact {
      grid-template-columns: 1fr 1fr;
    }
  }
  @container (min-width: 800px) {
    .cards {
      grid-template-columns: repeat(3, 1fr);
    }
  }
  @media print {
    .items,
    article {
      display: block !important;
      border: 0 !important;
    }
    .picture,
    .more {
      display: none;
    }
    .items .text {
      min-height: 0;
      padding: 0;
    }
    .headline,
    .meta,
    .excerpt {
      display: block !important;
    }
    .headline a::after {
      content: ' ' attr(href);
      position: static;
      font-weight: 400;
    }
  }
`;
