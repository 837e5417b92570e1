import { html, nothing, type TemplateResult } from 'lit';

/** One row of a list of facts; nothing where there is no value. */
export function fact(term: string, value: unknown): TemplateResult | typeof nothing {
  return value
    ? html`<div>
        <dt>${term}</dt>
        <dd>${value}</dd>
      </div>`
    : nothing;
}
