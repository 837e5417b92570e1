import { css } from 'lit';

export const recordStyles = css`
  .record {
    margin-top: 12px;
    padding-top: 14px;
    border-top: 1px solid var(--nt-line);
    scroll-margin-top: 16px;
  }
  .record section {
    margin-top: 20px;
  }
  .record .heading {
    scroll-margin-top: 16px;
  }
  .record section ul:not(.forms),
  .record ol {
    max-width: 70ch;
    padding-inline-start: 22px;
    list-style-type: disc;
  }
  .record ol {
    list-style-type: decimal;
  }
  .record li {
    padding: 2px 0;
  }
  .record p + p {
    margin-top: 6px;
  }
  .case {
    margin-top: 8px;
    font-weight: 600;
  }
  .contents ul,
  .forms {
    list-style: '';
  }
  .contents ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 18px;
  }
  .contents button {
    min-height: 36px;
    padding: 4px 0;
    border: 0;
    background: none;
    font-weight: 400;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .contents button:hover {
    text-decoration-thickness: 2px;
  }
  .forms li {
    display: flex;
    gap: 8px;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 8px 12px 8px 0;
    border-bottom: 1px solid var(--nt-line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  tbody th {
    font-weight: 600;
  }
  thead th,
  .head,
  .note,
  dt {
    color: var(--nt-text-soft);
    font-size: 0.875em;
  }
  .note {
    display: block;
  }
  .head {
    display: none;
  }
  .record dl > div {
    padding: 6px 0;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    margin-top: 24px;
  }
  .actions a {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: 48px;
    padding: 8px 16px;
    border: 1px solid var(--nt-control-line);
    border-radius: var(--nt-radius);
    font-weight: 600;
    text-decoration: none;
  }
  .actions a:hover {
    background: var(--nt-accent-soft);
  }
  .actions .primary,
  .actions .primary:hover {
    border-color: transparent;
    background: var(--nt-accent);
    color: var(--nt-on-accent);
  }
  .actions .primary:hover {
    background: var(--nt-accent-strong);
  }
  .only-print {
    display: none;
  }
  @container (min-width: 560px) {
    .record dl > div {
      display: grid;
      grid-template-columns: 12em 1fr;
      gap: 16px;
    }
    dt {
      font-size: 1em;
    }
  }
  @container (max-width: 559px) {
    thead {
      position: absolute;
      clip-path: inset(50%);
      width: 1px;
      height: 1px;
      overflow: hidden;
    }
    table,
    tbody,
    tr,
    tbody th,
    td {
      display: block;
    }
    tr {
      padding: 8px 0;
      border-bottom: 1px solid var(--nt-line);
    }
    tbody th,
    td {
      padding: 0;
      border: 0;
    }
    .head {
      display: inline;
    }
    .actions > * {
      width: 100%;
      justify-content: center;
    }
  }
  @media (forced-colors: active) {
    .actions a {
      border-color: LinkText;
    }
  }
  @media print {
    .record section {
      break-inside: avoid;
    }
    .only-print {
      display: block;
    }
    .forms a::after {
      content: ' ' attr(href);
    }
    .forms .icon {
      display: none;
    }
  }
`;
