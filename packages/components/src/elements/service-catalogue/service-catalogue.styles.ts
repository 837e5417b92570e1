import { css } from 'lit';

export const styles = css`
  .intro {
    margin-top: 4px;
  }
  form {
    margin-top: 16px;
  }
  .field {
    position: relative;
    margin-top: 6px;
  }
  .field .icon {
    position: absolute;
    inset-block: 13px;
    inset-inline-start: 12px;
    color: var(--nt-text-soft);
  }
  .field input {
    padding-inline-start: 44px;
  }
  .toggle {
    display: none;
    margin-top: 12px;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 12px;
  }
  .chip {
    position: relative;
    display: flex;
    align-items: center;
    gap: 8px;
    max-width: 100%;
    min-height: 44px;
    padding: 0 16px;
    border: 1px solid var(--nt-control-line);
    border-radius: 22px;
    font-weight: 400;
  }
  .chip::after,
  .name::after {
    content: '';
    flex: none;
    width: 7px;
    height: 7px;
    margin-top: -4px;
    border: solid;
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
  }
  .chip span {
    max-width: 18em;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .chip:hover,
  .on {
    background: var(--nt-accent-soft);
  }
  .on {
    border: 2px solid var(--nt-accent);
    padding: 0 15px;
  }
  .chip:focus-within {
    outline: 3px solid var(--nt-text);
    outline-offset: 2px;
  }
  select {
    position: absolute;
    inset: 0;
    width: 100%;
    opacity: 0;
    font: inherit;
    cursor: pointer;
  }
  option {
    background: var(--nt-surface);
    color: var(--nt-text);
  }
  .clear {
    border-color: transparent;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 12px;
    min-height: 44px;
    margin: 12px 0 8px;
  }
  .count {
    font-weight: 600;
  }
  .list {
    display: grid;
    gap: 12px;
    list-style: '';
  }
  .card {
    min-width: 0;
    min-height: 190px;
    padding: 4px 16px 14px;
    border: 1px solid var(--nt-line);
    border-radius: var(--nt-radius);
  }
  .card:not(:empty) {
    min-height: 0;
  }
  .card:empty {
    --bar: linear-gradient(var(--nt-stopped-soft) 0 0) no-repeat 16px;
    background:
      var(--bar) 18px / 60% 16px,
      var(--bar) 50px / 30% 12px,
      var(--bar) 80px / 45% 16px;
  }
  .name {
    justify-content: space-between;
    gap: 12px;
    width: 100%;
    padding: 8px 0 4px;
    border: 0;
    background: none;
    line-height: 1.4;
    text-align: start;
  }
  .name:hover {
    background: none;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .name[aria-expanded='true']::after {
    margin-top: 4px;
    transform: rotate(-135deg);
  }
  mark {
    background: var(--nt-waiting-soft);
    color: inherit;
    border-radius: 2px;
    box-shadow: 0 0 0 1px var(--nt-waiting-soft);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    max-width: none;
    margin-top: 8px;
  }
  b {
    font-weight: 600;
  }
  .badge {
    padding: 1px 10px;
    border-radius: 14px;
    background: var(--nt-progress-soft);
    color: var(--nt-progress);
    font-size: 0.875em;
    font-weight: 600;
  }
  .more {
    width: 100%;
    margin-top: 12px;
  }
  .message {
    margin-bottom: 12px;
  }
  @container (min-width: 560px) {
    .card {
      min-height: 118px;
    }
  }
  @container (max-width: 559px) {
    .toggle {
      display: inline-flex;
    }
    .chips {
      flex-direction: column;
    }
    .chips:not(.open) {
      display: none;
    }
    .chip span {
      flex: 1;
    }
  }
  @container (max-width: 339px) {
    .facts {
      flex-direction: column;
      align-items: start;
    }
  }
  @media (forced-colors: active) {
    .badge {
      border: 1px solid;
    }
  }
  @media print {
    .intro,
    .chips,
    .bar {
      display: none;
    }
    .card .name {
      display: block !important;
    }
    .name::after {
      display: none;
    }
    .card {
      padding: 8px 0;
      border-width: 1px 0 0;
      border-radius: 0;
    }
  }
`;
