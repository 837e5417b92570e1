import { svg, html, type TemplateResult } from 'lit';

/** The family's one drawn set, named by meaning: 24 × 24, stroke 1.5 px, colour of the text around. */
const DRAWINGS = {
  done: svg`<circle cx="12" cy="12" r="9"/><path d="m8 12.4 2.7 2.7L16 9.5"/>`,
  progress: svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.2 2"/>`,
  waiting: svg`<path d="m12 2.6 9.4 9.4-9.4 9.4L2.6 12z"/><path d="M12 8v4.6m0 2.9v.1"/>`,
  overdue: svg`<path d="M12 3.6 21.6 20H2.4z"/><path d="M12 9.6v5m0 2.6v.1"/>`,
  stopped: svg`<path d="M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3z"/><path d="M8 12h8"/>`,
  search: svg`<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/>`,
  print: svg`<path d="M7 9V3.5h10V9M7 17H3.8V9h16.4v8H17M7 14h10v6.5H7z"/>`,
  place: svg`<path d="M12 21s7-6.2 7-11.3A7 7 0 0 0 5 9.7C5 14.8 12 21 12 21z"/><circle cx="12" cy="9.7" r="2.5"/>`,
  phone: svg`<path d="M5 3.8h4l1.6 4.4-2.3 1.7a11 11 0 0 0 5.8 5.8l1.7-2.3 4.4 1.6v4C12 20.5 3.5 12 5 3.8z"/>`,
  alert: svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v6m0 3.2v.1"/>`,
  offline: svg`<path d="m3 3 18 18M2.5 9.5a14 14 0 0 1 5-3M12 5.5a14 14 0 0 1 9.5 4M6 13.5a9 9 0 0 1 5-2.5M12 19v.1" />`,
  retry: svg`<path d="M20 11.5A8 8 0 1 0 18 17M20 5.5v6h-6"/>`,
  portal: svg`<path d="M14 4h6v6M20 4l-9 9M17 14v6H4V7h6"/>`,
};

export type IconName = keyof typeof DRAWINGS;

/** One of the family's drawings, or a widget's own in the same manner. Decorative: the words beside it say what it means. */
export function icon(drawing: IconName | TemplateResult<2>): TemplateResult {
  return html`<svg class="icon" part="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${typeof drawing === 'string' ? DRAWINGS[drawing] : drawing}
  </svg>`;
}
