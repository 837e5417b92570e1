import { createFakePortal, type FakePortal } from '@ninhthuan/sdk/testing';
import { place, textOf, until } from '../../testing/element-contract.js';
import type { NtServiceCatalogue } from './service-catalogue.js';

/** How this element's tests use it: by what a person reads, types and presses. */

export const shows = (element: Element, text: string) => until(() => textOf(element).includes(text), `“${text}”`);

export const all = <Found extends HTMLElement>(element: Element, selector: string): Found[] => {
  return [...(element.shadowRoot?.querySelectorAll<Found>(selector) ?? [])];
};

/** The first element that matches; throws where there is none. */
export const find = <Found extends HTMLElement>(element: Element, selector: string): Found => {
  const [found] = all<Found>(element, selector);
  if (!found) {
    throw new Error(`Nothing matches ${selector}.`);
  }
  return found;
};

/** The names shown, from top to bottom. */
export const names = (element: Element) => all(element, '.name').map((name) => name.textContent?.trim() ?? '');

export const shownFirst = (element: Element, name: string) => {
  return until(() => names(element)[0]?.startsWith(name), `“${name}” first`);
};

/** The name's button of the procedure that begins so. */
export function card(element: Element, name: string): HTMLElement {
  const found = all(element, '.name').find((button) => button.textContent?.trim().startsWith(name));
  if (!found) {
    throw new Error(`No card begins with “${name}”.`);
  }
  return found;
}

/** Presses a button by what it says. */
export function press(element: Element, words: string): HTMLElement {
  const button = all(element, 'button').find(({ textContent }) => textContent?.trim() === words);
  if (!button) {
    throw new Error(`No button says “${words}”.`);
  }
  button.click();
  return button;
}

export function type(element: Element, text: string): void {
  const input = find<HTMLInputElement>(element, 'input');
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** Chooses in the filter of that name, as a person does: she comes to it first. */
export async function choose(element: NtServiceCatalogue, filter: string, value: string): Promise<void> {
  const select = find<HTMLSelectElement>(element, `select[aria-label="${filter}"]`);
  select.dispatchEvent(new FocusEvent('focus'));
  await element.updateComplete;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The words of a filter's choices. */
export const choices = (element: Element, filter: string) => {
  return all<HTMLOptionElement>(element, `select[aria-label="${filter}"] option`).map(({ text }) => text);
};

export async function placed(attributes = '', portal: FakePortal = createFakePortal()): Promise<NtServiceCatalogue> {
  const element = place<NtServiceCatalogue>(`<nt-service-catalogue ${attributes}></nt-service-catalogue>`, portal);
  await until(() => all(element, '.name, .message').length, 'the first page');
  return element;
}
