import { css } from 'lit';

/** Of everything that comes on demand: rows of files, summary, waiting, receipt, tracking. */
export const sendingStyles = css`
  .message.waiting,
  .summary,
  .receipt {
    margin-top: 20px;
  }
  .summary,
  .failure {
    background: var(--nt-overdue-soft);
  }
  .summary > .icon,
  .failure > .icon,
  .wrong {
    color: var(--nt-overdue);
  }
  .message.waiting {
    background: var(--nt-waiting-soft);
  }
  .message.waiting > .icon {
    color: var(--nt-waiting);
  }
  .message ul {
    padding-inline-start: 20px;
  }
  .message li {
    padding: 2px 0;
  }
  .kept {
    margin-bottom: 4px;
  }
  .message .actions button {
    margin: 0;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    margin-top: 12px;
  }
  .failure .small {
    margin-top: 8px;
    color: inherit;
  }
  .files {
    margin-top: 8px;
    list-style: none;
  }
  .files li {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px 0;
    border-top: 1px solid var(--nt-line);
  }
  .files li > div {
    flex: 1;
    min-width: 0;
  }
  .files button {
    flex: none;
    width: 44px;
    padding: 0;
  }
  .file-name {
    display: block;
  }
  .files .small .icon {
    width: 1.15em;
    height: 1.15em;
  }
  progress {
    display: block;
    width: 100%;
    height: 6px;
    margin-top: 6px;
    accent-color: var(--nt-accent);
  }
  .receipt {
    padding: 20px;
    border: 2px solid var(--nt-done);
    border-radius: var(--nt-radius);
  }
  .received,
  .status {
    display: flex;
    align-items: center;
    gap: 12px;
  }
  .received > .icon,
  .status > .icon {
    width: 2em;
    height: 2em;
  }
  .received > .icon {
    color: var(--nt-done);
  }
  .received .heading,
  .status .heading {
    margin: 0;
  }
  .code {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    margin: 16px 0 8px;
    padding: 16px;
    border: 1px dashed var(--nt-control-line);
    border-radius: var(--nt-radius);
    background: var(--nt-done-soft);
  }
  .code > .small {
    flex-basis: 100%;
    color: inherit;
  }
  .code > strong {
    font-size: 1.75em;
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
    user-select: all;
  }
  dl {
    margin-top: 12px;
  }
  dl > div {
    padding: 8px 0;
    border-top: 1px solid var(--nt-line);
  }
  dt {
    color: var(--nt-text-soft);
    font-size: 0.875em;
  }
  .track {
    gap: 12px;
    margin-top: 12px;
  }
  .track > button {
    justify-self: start;
  }
  .tracked:not(:empty) {
    margin-top: 20px;
  }
  .tracked .skeleton {
    min-height: 280px;
  }
  .status {
    padding: 16px;
    border-radius: var(--nt-radius);
    background: var(--tone-soft);
  }
  .status > .icon {
    color: var(--tone);
  }
  .status.done {
    --tone: var(--nt-done);
    --tone-soft: var(--nt-done-soft);
  }
  .status.progress {
    --tone: var(--nt-progress);
    --tone-soft: var(--nt-progress-soft);
  }
  .status.waiting {
    --tone: var(--nt-waiting);
    --tone-soft: var(--nt-waiting-soft);
  }
  .status.stopped {
    --tone: var(--nt-stopped);
    --tone-soft: var(--nt-stopped-soft);
  }
  .answer {
    margin-top: 16px;
    padding-inline-start: 16px;
    border-inline-start: 4px solid var(--nt-accent);
  }
  .answer-text {
    white-space: pre-line;
  }
  @container (min-width: 560px) {
    dl > div {
      display: grid;
      grid-template-columns: 12em 1fr;
      gap: 16px;
    }
    dt {
      font-size: 1em;
    }
  }
  @container (max-width: 339px) {
    .receipt {
      padding: 14px;
    }
    .code > strong {
      font-size: 1.25em;
    }
    .actions button {
      width: 100%;
    }
  }
  @media (forced-colors: active) {
    .status,
    .code {
      border: 2px solid;
    }
  }
  @media print {
    .code {
      border: 2px solid;
    }
  }
`;
