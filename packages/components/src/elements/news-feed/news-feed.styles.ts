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
    display: grid;
    align-content: start;
    min-height: var(--text);
    min-width: 0;
  }
  .headline,
  .meta,
  .excerpt {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    /* Not hidden, which would scroll to the link when it gets the focus. */
    overflow: clip;
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
  .picture > .icon {
    width: 100%;
    height: 100%;
    padding: 15%;
    opacity: 0.6;
    color: var(--nt-accent-text);
    stroke-width: 1;
  }
  [aria-hidden] .picture,
  .bar {
    background: var(--nt-stopped-soft);
  }
  .bar {
    display: block;
    width: 90%;
    height: 1em;
    margin-top: 0.3em;
    border-radius: 4px;
  }
  .bar + .bar {
    width: 60%;
  }
  .bar + .bar + .bar {
    width: 40%;
    height: 0.8em;
  }
  .list li,
  .compact li {
    padding: 14px 0;
    border-top: 1px solid var(--nt-line);
  }
  .compact article {
    --text: 5.95em;
  }
  .list article {
    grid-template: auto auto 1fr / 112px 1fr;
    min-height: var(--text);
  }
  .list .picture {
    grid-row: 1 / 3;
  }
  .list .text {
    display: contents;
  }
  .list .excerpt {
    grid-column: 1 / 3;
  }
  .list .bar {
    grid-column: 2;
  }
  .bare article {
    display: flow-root;
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
    margin: 0 -14px 12px;
    border-radius: 7px 7px 0 0;
  }
  .more {
    display: grid;
    justify-items: start;
    min-height: 60px;
    padding-top: 16px;
  }
  .stale {
    flex-direction: row;
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
      display: flow-root;
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
    .more button {
      width: 100%;
    }
  }
  @container (min-width: 480px) {
    .cards {
      grid-template-columns: 1fr 1fr;
    }
    .list article {
      --meta: 1;
      --text: 7.6em;
      grid-template-columns: 200px 1fr;
      column-gap: 20px;
    }
    .list .picture {
      grid-row: 1 / 4;
    }
    .list .excerpt {
      grid-column: 2;
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
`;
