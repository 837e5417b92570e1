import { html, type TemplateResult } from 'lit';

/** Stands in for an answer on its way; a live region says so to the ears. */
export function skeleton(): TemplateResult {
  return html`<div class="skeleton" aria-hidden="true"><span></span><span></span><span></span><span></span></div>`;
}
