import { html, nothing, type TemplateResult } from 'lit';

/** Parts that differ from case to case, under the name of their case; parts without one come first. */
export function byCase<Part extends { readonly case: string | null }>(
  parts: readonly Part[],
  draw: (parts: readonly Part[]) => TemplateResult,
): TemplateResult[] {
  const names = [...new Set(parts.map((part) => part.case))].sort((a, b) => Number(a !== null) - Number(b !== null));
  return names.map((name) => {
    return html`${name ? html`<p class="case" lang="vi">${name}</p>` : nothing}
    ${draw(parts.filter((part) => part.case === name))}`;
  });
}
