import { createFakePortal } from '@ninhthuan/sdk/testing';
import { place, textOf, until } from '../../testing/element-contract.js';
import type { NtDossierStatus } from './dossier-status.js';

/** How this element's tests use it: by what a person reads and types. */

export const shows = (element: Element, text: string) => until(() => textOf(element).includes(text), `“${text}”`);
/** The one element that matches; throws where there is none. */
export const find = <Found extends HTMLElement>(element: Element, selector: string): Found => {
  const found = element.shadowRoot?.querySelector<Found>(selector);
  if (!found) {
    throw new Error(`Nothing matches ${selector}.`);
  }
  return found;
};

/** Types into the field labelled so and presses Enter, as the browser does: the form's implicit submission. */
export function enter(element: Element, id: 'code' | 'access-code', text: string): void {
  const input = find<HTMLInputElement>(element, `#${id}`);
  input.value = text;
  input.form?.requestSubmit();
}

export async function placed(attributes = '', portal = createFakePortal()): Promise<NtDossierStatus> {
  const element = place<NtDossierStatus>(`<nt-dossier-status ${attributes}></nt-dossier-status>`, portal);
  await shows(element, 'Mã hồ sơ');
  return element;
}
