import { expect } from '@open-wc/testing';
import { createFakePortal, type FakePortal } from '@ninhthuan/sdk/testing';
import { providePortal } from '../base/portal-context.js';
import type { Portal } from '@ninhthuan/sdk';
import type { LitElement } from 'lit';

/** Waits until `check` holds; fails with `what` where it never does. */
export async function until(check: () => unknown, what: string): Promise<void> {
  const end = performance.now() + 3_000;
  while (!check()) {
    if (performance.now() > end) {
      throw new Error(`Waited in vain for ${what}.`);
    }
    // Not animation frames: a page behind another has none.
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Everything a person can read in an element, its shadow root included, white space folded. */
export function textOf(element: Element): string {
  return (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

type PlacedElement = LitElement & { portal?: Portal | undefined };

/** Adds an element to the page, with the given portal around it, until `removeAll`. */
export function place<Placed extends PlacedElement>(
  markup: string,
  portal: FakePortal | null = createFakePortal(),
): Placed {
  const around = document.createElement('div');
  around.className = 'placed';
  if (portal) {
    providePortal(around, portal);
  }
  document.body.append(around);
  around.innerHTML = markup;
  return around.firstElementChild as Placed;
}

export function removeAll(): void {
  document.querySelectorAll('.placed').forEach((element) => element.remove());
}

export interface ElementFacts {
  readonly tag: string;
  /** A piece of its text in each language, shown when it is ready. */
  readonly vi: string;
  readonly en: string;
}

/** What every portal element must do, whatever it shows. */
export function elementContract({ tag, vi, en }: ElementFacts): void {
  const ready = (element: Element, text: string) => until(() => textOf(element).includes(text), `“${text}”`);

  describe(`<${tag}> as a portal element`, () => {
    afterEach(removeAll);

    it('passes axe', async () => {
      const element = place(`<${tag}></${tag}>`);
      await ready(element, vi);
      await expect(element).to.be.accessible();
    });

    it('shows its fallback content until there is a portal', async () => {
      const element = place(`<${tag}><a href="#x">Tra cứu tại cổng</a></${tag}>`, null);
      await element.updateComplete;
      expect(element.shadowRoot?.querySelector('slot')).to.exist;
      providePortal(element.parentElement as Element, createFakePortal());
      // Providers further in than the page are found by those who ask again.
      document.dispatchEvent(new Event('context-provider'));
      await ready(element, vi);
      expect(element.shadowRoot?.querySelector('slot')).not.to.exist;
    });

    it('speaks the language of its own lang, then of the nearest ancestor but the page', async () => {
      document.documentElement.lang = 'en';
      await ready(place(`<${tag}></${tag}>`), vi);
      await ready(place(`<section lang="en-GB"><${tag}></${tag}></section>`).querySelector(tag) as Element, en);
      await ready(place(`<section lang="en"><${tag} lang="vi"></${tag}></section>`).querySelector(tag) as Element, vi);
    });

    it('changes language when lang changes, and survives an odd one', async () => {
      const element = place(`<${tag} lang="en"></${tag}>`);
      await ready(element, en);
      element.lang = '__proto__';
      await ready(element, vi);
    });

    it('takes over texts a host adds', async () => {
      const portal = createFakePortal();
      const element = place(`<${tag}></${tag}>`, portal);
      await ready(element, vi);
      portal.translations.add('vi', tag.replace('nt-', ''), { title: 'Tên khác' });
      await ready(element, 'Tên khác');
    });

    it('wears the site’s colours', async () => {
      const element = place(`<${tag}></${tag}>`);
      const { theme } = (await element.portal?.site()) ?? {};
      await ready(element, vi);
      const accent = getComputedStyle(element).getPropertyValue('--nt-accent');
      expect(accent).to.contain(theme?.light.accent);
    });

    it('asks for nothing again when it is moved or comes back', async () => {
      const portal = createFakePortal();
      const element = place(`<${tag}></${tag}>`, portal);
      await ready(element, vi);
      const asked = portal.gateway.requests.length;
      const home = element.parentElement as Element;
      home.append(element);
      element.remove();
      await new Promise((resolve) => setTimeout(resolve));
      home.append(element);
      await ready(element, vi);
      expect(portal.gateway.requests).to.have.length(asked);
    });
  });
}
