import { css } from 'lit';

/** The card: summary, next action, timeline, record. */
export const cardStyles = css`
  .summary {
    display: flex;
    gap: 16px;
    padding: 20px;
    border-radius: var(--nt-radius);
    background: var(--tone-soft);
    color: var(--nt-text);
  }
  .summary > div {
    flex: 1;
  }
  .summary > .icon {
    width: 44px;
    height: 44px;
    color: var(--tone);
  }
  .done {
    --tone: var(--nt-done);
    --tone-soft: var(--nt-done-soft);
  }
  .progress {
    --tone: var(--nt-progress);
    --tone-soft: var(--nt-progress-soft);
  }
  .waiting {
    --tone: var(--nt-waiting);
    --tone-soft: var(--nt-waiting-soft);
  }
  .overdue {
    --tone: var(--nt-overdue);
    --tone-soft: var(--nt-overdue-soft);
  }
  .stopped {
    --tone: var(--nt-stopped);
    --tone-soft: var(--nt-stopped-soft);
  }
  .badge {
    color: var(--tone);
    font-weight: 600;
  }
  .headline {
    margin: 2px 0 6px;
  }
  .due strong {
    color: var(--tone);
  }
  .procedure {
    margin-top: 10px;
    padding-top: 10px;
    border-top: 1px solid color-mix(in srgb, var(--tone) 25%, transparent);
  }
  .asks {
    padding-inline-start: 16px;
    border-inline-start: 4px solid var(--nt-accent);
  }
  .card section {
    margin-top: 24px;
  }
  address {
    margin-top: 6px;
    font-style: normal;
  }
  .place-name {
    font-weight: 600;
  }
  .place {
    display: flex;
    gap: 8px;
    padding: 2px 0;
  }
  .place .icon {
    width: 1.2em;
    height: 1.5em;
    color: var(--nt-text-soft);
  }
  .steps {
    margin-top: 10px;
    list-style: none;
  }
  .step {
    position: relative;
    padding: 0 0 18px 34px;
  }
  .step:last-child {
    padding-bottom: 0;
  }
  .step::before,
  .step::after {
    content: '';
    position: absolute;
    inset-inline-start: 3px;
    top: 4px;
    width: 16px;
    height: 16px;
    border: 2px solid var(--nt-control-line);
    border-radius: 50%;
    background: var(--nt-surface);
  }
  .step::after {
    display: none;
    inset-inline-start: 8px;
    top: 9px;
    width: 6px;
    height: 6px;
    border: 3px solid var(--nt-accent);
  }
  .step:not(:last-child) {
    background: linear-gradient(var(--nt-line), var(--nt-line)) 10px 14px / 2px 100% no-repeat;
  }
  .step.done::before {
    content: '✓';
    border-color: var(--nt-accent);
    background: var(--nt-accent);
    color: var(--nt-on-accent);
    font: 700 11px/13px var(--nt-font);
    text-align: center;
  }
  .step.current::before {
    border-color: var(--nt-accent);
  }
  .step.current::after {
    display: block;
  }
  .step-name {
    font-weight: 600;
  }
  .upcoming .step-name {
    font-weight: 400;
  }
  .current .step-state {
    color: var(--nt-accent-text);
    font-weight: 600;
  }
  .facts {
    margin-top: 6px;
  }
  .facts > div {
    padding: 8px 0;
    border-top: 1px solid var(--nt-line);
  }
  .facts > div:first-child {
    border: 0;
  }
  dt {
    color: var(--nt-text-soft);
    font-size: 0.875em;
  }
  .documents {
    padding-inline-start: 20px;
  }
  .code {
    font-variant-numeric: tabular-nums;
  }
  .owner {
    padding: 16px;
    border: 1px solid var(--nt-line);
    border-radius: var(--nt-radius);
  }
  .columns {
    display: grid;
    gap: 0 32px;
  }
  @container (min-width: 560px) {
    .facts > div {
      display: grid;
      grid-template-columns: 12em 1fr;
      gap: 16px;
    }
    dt {
      font-size: 1em;
    }
  }
  @container (min-width: 760px) {
    .columns {
      grid-template-columns: 1fr 1fr;
    }
  }
  @container (max-width: 339px) {
    .summary {
      flex-direction: column;
      gap: 8px;
      padding: 14px;
    }
    .headline {
      font-size: 1.125em;
    }
  }
  @media (forced-colors: active) {
    .summary {
      border: 2px solid;
    }
  }
  @media print {
    .summary {
      padding: 12px;
      border: 1px solid;
    }
    .card section,
    .step {
      break-inside: avoid;
    }
  }
`;
