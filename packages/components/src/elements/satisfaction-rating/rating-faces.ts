import type { SatisfactionRating } from '@ninhthuan/contract';
import { html, svg, type TemplateResult } from 'lit';

/** Three mouths and, for the happiest, other eyes: told apart without colour. */
const FACES = {
  'very-satisfied': svg`<path d="M7 14a5 5 0 0 0 10 0zM7.5 10q1-2 2 0m5 0q1-2 2 0" />`,
  satisfied: svg`<path d="M8 14.5q4 3.5 8 0M8.5 9.5v.1m7-.1v.1" />`,
  dissatisfied: svg`<path d="M8 16.5q4-3.5 8 0M8.5 9.5v.1m7-.1v.1" />`,
} satisfies Record<SatisfactionRating, unknown>;

export const RATINGS = Object.keys(FACES) as SatisfactionRating[];

export function face(rating: SatisfactionRating): TemplateResult {
  return html`<svg class="icon" part="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <circle cx="12" cy="12" r="9" />
    ${FACES[rating]}
  </svg>`;
}
