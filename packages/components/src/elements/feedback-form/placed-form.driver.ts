import { createFakePortal, type FakePortal } from '@ninhthuan/sdk/testing';
import { place, removeAll, textOf, until } from '../../testing/element-contract.js';
import type { NtFeedbackForm } from './feedback-form.js';

/** How this element's tests place it and look at it. */

export async function shows(element: Element, text: string): Promise<void> {
  await until(() => textOf(element).includes(text), `“${text}”`).catch((error: unknown) => {
    throw new Error(`There was only: ${textOf(element)}`, { cause: error });
  });
}

export async function placed(attributes = '', portal: FakePortal = createFakePortal()): Promise<NtFeedbackForm> {
  const element = place<NtFeedbackForm>(`<nt-feedback-form ${attributes}></nt-feedback-form>`, portal);
  await shows(element, 'Phản ánh về việc gì?');
  return element;
}

export const focused = (element: Element): Element | null | undefined => element.shadowRoot?.activeElement;

/** What the gateway was asked, by method and path. */
export const asked = (portal: FakePortal, start: string): string[] => {
  return portal.gateway.requests.filter((request) => request.startsWith(start));
};

/**
 * Test files run side by side in one browser and share its storage, as a person's tabs do: a message that one keeps,
 * another would send. Each has the device to itself, and starts with nothing on it.
 */
export function haveTheDevice(): void {
  let giveBack: () => void;
  before(function () {
    this.timeout(100_000);
    return new Promise<void>((resolve) => {
      void navigator.locks.request('the device', () => {
        resolve();
        return new Promise<void>((release) => (giveBack = release));
      });
    });
  });
  beforeEach(() => sessionStorage.clear());
  afterEach(removeAll);
  after(() => giveBack());
}
