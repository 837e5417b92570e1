import { css } from 'lit';

export const styles = css`
  .soft {
    margin-top: 4px;
  }
  .ratings {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 12px;
    max-width: 34em;
    margin-top: 16px;
  }
  .ratings button {
    flex-direction: column;
    min-height: 92px;
    padding: 12px 4px;
    line-height: 1.3;
  }
  .ratings .icon {
    width: 36px;
    height: 36px;
  }
  .message {
    margin-top: 16px;
  }
  .thanks {
    background: var(--nt-done-soft);
  }
  .thanks > .icon {
    color: var(--nt-done);
  }
  @container (max-width: 339px) {
    .ratings {
      grid-template-columns: 1fr;
      gap: 8px;
    }
    .ratings button {
      flex-direction: row;
      justify-content: start;
      min-height: 52px;
      padding: 8px 16px;
    }
  }
  @media print {
    .ratings,
    .soft {
      display: none;
    }
  }
`;
