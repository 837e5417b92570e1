import { css } from 'lit';

export const styles = css`
  .intro {
    margin-top: 4px;
  }
  form {
    margin-top: 16px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    margin-top: 6px;
  }
  .row input {
    flex: 1 1 12em;
    font-variant-numeric: tabular-nums;
  }
  .error {
    margin-top: 4px;
  }
  .result:not(:empty) {
    margin-top: 20px;
  }
  summary {
    min-height: 24px;
    font-weight: 600;
    cursor: pointer;
  }
  summary .icon {
    margin-inline: 4px;
  }
  details {
    margin-top: 24px;
    padding: 12px 16px;
    border: 1px solid var(--nt-line);
    border-radius: var(--nt-radius);
  }
  details form {
    margin-top: 12px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    margin-top: 20px;
  }
  @container (min-width: 560px) {
    .row input {
      max-width: 26em;
    }
  }
  @container (max-width: 339px) {
    .row button {
      width: 100%;
    }
  }
  @media print {
    .intro,
    details,
    .widget > .title {
      display: none;
    }
  }
`;
