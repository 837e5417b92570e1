import { css } from 'lit';

/** What makes the widgets one family: frame, type, controls, messages and the source line. */
export const widget = css`
  :host {
    all: initial;
    color-scheme: inherit;
    display: block;
    container-type: inline-size;
    font: max(16px, 1rem)/1.5 var(--nt-font);
    color: var(--nt-text);
    overflow-wrap: anywhere;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .widget {
    padding: 20px;
    border: 1px solid var(--nt-line);
    border-radius: var(--nt-radius);
    background: var(--nt-surface);
  }
  .title,
  .heading {
    margin: 0;
    font-weight: 700;
    line-height: 1.3;
    text-wrap: balance;
  }
  .title {
    font-size: 1.375em;
  }
  .heading {
    margin-bottom: 6px;
    font-size: 1.125em;
  }
  p,
  dl,
  dd,
  ol,
  ul {
    margin: 0;
    padding: 0;
  }
  p {
    max-width: 70ch;
  }
  .soft {
    color: var(--nt-text-soft);
  }
  .small,
  .source {
    font-size: 0.875em;
    color: var(--nt-text-soft);
  }
  .icon {
    flex: none;
    width: 1.375em;
    height: 1.375em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: middle;
  }
  a {
    color: var(--nt-accent-text);
    text-underline-offset: 0.2em;
  }
  :focus-visible {
    outline: 3px solid var(--nt-text);
    outline-offset: 2px;
    border-radius: 4px;
    box-shadow: 0 0 0 2px var(--nt-surface);
  }
  label {
    display: block;
    font-weight: 600;
  }
  input {
    width: 100%;
    min-height: 48px;
    margin: 0;
    padding: 8px 12px;
    border: 1px solid var(--nt-control-line);
    border-radius: var(--nt-radius);
    background: var(--nt-surface);
    color: inherit;
    font: inherit;
  }
  input[aria-invalid='true'] {
    border: 2px solid var(--nt-overdue);
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: 44px;
    margin: 0;
    padding: 8px 16px;
    border: 1px solid var(--nt-control-line);
    border-radius: var(--nt-radius);
    background: var(--nt-surface);
    color: var(--nt-accent-text);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  button:hover {
    background: var(--nt-accent-soft);
  }
  .primary {
    min-height: 48px;
    border-color: transparent;
    background: var(--nt-accent);
    color: var(--nt-on-accent);
  }
  .primary:hover {
    background: var(--nt-accent-strong);
  }
  .error {
    display: flex;
    gap: 6px;
    color: var(--nt-overdue);
    font-weight: 600;
  }
  .message {
    display: flex;
    gap: 12px;
    padding: 16px;
    border-radius: var(--nt-radius);
    background: var(--nt-stopped-soft);
  }
  .message > .icon {
    width: 1.75em;
    height: 1.75em;
  }
  .message button {
    margin-top: 12px;
  }
  .source {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    margin-top: 20px;
    padding-top: 12px;
    border-top: 1px solid var(--nt-line);
  }
  .source a {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-height: 24px;
  }
  .source .icon {
    width: 1.15em;
    height: 1.15em;
  }
  .demonstration {
    padding: 0 8px;
    border: 1px dashed var(--nt-waiting);
    border-radius: 4px;
    color: var(--nt-waiting);
    font-weight: 600;
  }
  .skeleton {
    display: grid;
    gap: 14px;
    align-content: start;
    min-height: 420px;
  }
  .skeleton span {
    height: 22px;
    border-radius: 4px;
    background: var(--nt-stopped-soft);
  }
  .skeleton span:first-child {
    height: 132px;
    border-radius: var(--nt-radius);
  }
  .skeleton span:nth-child(even) {
    width: 60%;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @container (max-width: 339px) {
    .widget {
      padding: 14px;
    }
    .message {
      flex-direction: column;
      padding: 14px;
    }
  }
  @media (forced-colors: active) {
    .primary {
      border-color: ButtonText;
    }
    .message {
      border: 1px solid;
    }
  }
  @media print {
    :host {
      color-scheme: light !important;
    }
    .widget {
      padding: 0;
      border: 0;
    }
    button,
    form,
    .no-print {
      display: none !important;
    }
    a {
      color: inherit;
    }
    .source a::after {
      content: ' ' attr(href);
    }
  }
`;
