import { css } from 'lit';

export const styles = css`
  .intro {
    margin-top: 4px;
  }
  form {
    display: grid;
    gap: 24px;
    max-width: 44em;
    margin-top: 20px;
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend,
  .label {
    padding: 0;
    font-weight: 600;
  }
  .optional {
    color: var(--nt-text-soft);
    font-weight: 400;
  }
  input,
  select,
  textarea,
  .field > button {
    margin-top: 6px;
  }
  select,
  textarea {
    display: block;
    width: 100%;
    min-height: 48px;
    padding: 8px 12px;
    border: 1px solid var(--nt-control-line);
    border-radius: var(--nt-radius);
    background: var(--nt-surface);
    color: inherit;
    font: inherit;
  }
  textarea {
    resize: vertical;
  }
  [aria-invalid='true'] {
    border: 2px solid var(--nt-overdue);
  }
  .choice {
    display: flex;
    gap: 12px;
    padding: 10px 0;
    font-weight: 400;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    width: 24px;
    height: 24px;
    min-height: 0;
    margin: 0;
    accent-color: var(--nt-accent);
  }
  .error {
    margin-top: 4px;
  }
  .pair {
    display: grid;
    gap: 16px;
    margin-top: 12px;
  }
  .trap {
    position: absolute;
    inset-inline-start: -999em;
  }
  form > .primary {
    justify-self: start;
  }
  details {
    margin-top: 24px;
    padding: 12px 16px;
    border: 1px solid var(--nt-line);
    border-radius: var(--nt-radius);
  }
  summary {
    min-height: 24px;
    font-weight: 600;
    cursor: pointer;
  }
  summary .icon {
    margin-inline: 4px;
  }
  @container (min-width: 560px) {
    .pair {
      grid-template-columns: 1fr 1fr;
    }
  }
  @container (max-width: 339px) {
    form > .primary {
      justify-self: stretch;
    }
  }
  @media print {
    summary,
    details:not([open]) {
      display: none;
    }
  }
`;
