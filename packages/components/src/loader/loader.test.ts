import { expect } from '@open-wc/testing';
import { createFakePortal } from '@ninhthuan/sdk/testing';
import { requestPortal, providePortal } from '../base/portal-context.js';
import { until } from '../testing/element-contract.js';
import type { ElementManifest } from './element-files.js';
import { startLoader } from './loader.js';

let made = 0;

/** A tag nobody has defined yet: registrations can't be undone. */
function freshTag(): string {
  made += 1;
  return `nt-loaded-${made}`;
}

function manifestOf(...tags: string[]): ElementManifest {
  const elements = Object.fromEntries(tags.map((tag) => [tag, [tag, 'base']]));
  return { folder: 'assets/x', elements, locales: ['en', 'vi'] };
}

/** A loader whose modules are made here; `imported` lists what it asked for. */
function start(tags: string[], options: { failures?: number; locale?: string } = {}) {
  const imported: string[] = [];
  const asked: string[] = [];
  let failures = options.failures ?? 0;
  const portal = createFakePortal({ locale: options.locale });
  const stop = startLoader({
    portal,
    manifest: manifestOf(...tags),
    preloads: Object.fromEntries(tags.map((tag) => [tag, (element: Element) => void asked.push(element.id)])),
    base: 'https://gateway.example/portal.js?v=2',
    importModule: (url) => {
      imported.push(url.replace('https://gateway.example/assets/x/', ''));
      if (failures > 0) {
        failures -= 1;
        return Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
      }
      const made = () => class extends HTMLElement {};
      const all = Object.fromEntries(tags.map((tag) => [tag, made()]));
      return Promise.resolve({ default: url.includes('together') ? all : made() });
    },
  });
  return { imported, asked, stop, portal };
}

describe('the loader', () => {
  const stops: (() => void)[] = [];
  const run: typeof start = (...args) => {
    const started = start(...args);
    stops.push(started.stop);
    return started;
  };

  afterEach(() => {
    stops.splice(0).forEach((stop) => stop());
    document.querySelectorAll('.page').forEach((page) => page.remove());
  });

  function page(markup: string): HTMLElement {
    const element = document.createElement('div');
    element.className = 'page';
    element.innerHTML = markup;
    document.body.append(element);
    return element;
  }

  it('loads what the page uses and nothing else, all of it at once', async () => {
    const [used, unused] = [freshTag(), freshTag()];
    page(`<${used}></${used}>`);
    const { imported } = run([used, unused]);
    expect(imported).to.deep.equal([`${used}.js`, 'base.js', `${used.slice(3)}.vi.js`, 'shared.vi.js']);
    await customElements.whenDefined(used);
    expect(customElements.get(unused)).to.equal(undefined);
  });

  it('starts an element’s data before its module is there', () => {
    const tag = freshTag();
    page(`<${tag} id="first"></${tag}><${tag} id="second"></${tag}>`);
    const { asked } = run([tag]);
    expect(asked).to.deep.equal(['first', 'second']);
  });

  it('loads the language of the nearest lang', () => {
    const tag = freshTag();
    page(`<p lang="en-GB"><${tag}></${tag}></p>`);
    expect(run([tag]).imported).to.include('shared.en.js');
    const other = freshTag();
    page(`<${other}></${other}>`);
    expect(run([other], { locale: 'en' }).imported).to.include('shared.en.js');
  });

  it('takes one file with all of them where a page uses several', async () => {
    const tags = [freshTag(), freshTag(), freshTag(), freshTag()];
    page(
      tags
        .slice(1)
        .map((tag) => `<${tag}></${tag}>`)
        .join(''),
    );
    const { imported } = run(tags);
    await Promise.all(tags.slice(1).map((tag) => customElements.whenDefined(tag)));
    expect(imported).to.deep.equal(['vi/together.js']);
    expect(customElements.get(tags[0] ?? '')).to.equal(undefined);
  });

  it('finds tags added later, also deep inside', async () => {
    const tag = freshTag();
    const { imported } = run([tag]);
    expect(imported).to.be.empty;
    page(`<section><div><${tag}></${tag}></div></section>`);
    await customElements.whenDefined(tag);
    expect(imported).to.have.length(4);
  });

  it('asks for a module once, however many tags there are', async () => {
    const tag = freshTag();
    page(`<${tag}></${tag}>`.repeat(20));
    const { imported } = run([tag]);
    page(`<${tag}></${tag}>`);
    await customElements.whenDefined(tag);
    expect(imported).to.have.length(4);
  });

  it('tries again when the line is back, and leaves the fallback until then', async () => {
    const tag = freshTag();
    const element = page(`<${tag}><a href="#x">Tra cứu</a></${tag}>`);
    const { error } = console;
    const said: unknown[] = [];
    console.error = (...words: unknown[]) => void said.push(words[0]);
    try {
      const { imported } = run([tag], { failures: 4 });
      await until(() => said.length > 0, 'the failure to be said');
      expect(element.textContent).to.equal('Tra cứu');
      dispatchEvent(new Event('online'));
      await customElements.whenDefined(tag);
      expect(imported).to.have.length(8);
    } finally {
      console.error = error;
    }
  });

  it('leaves an element alone that is defined already', () => {
    const tag = freshTag();
    customElements.define(tag, class extends HTMLElement {});
    page(`<${tag}></${tag}>`);
    expect(run([tag]).imported).to.be.empty;
  });
});

describe('the portal context', () => {
  it('answers with the nearest provider', () => {
    const [far, near] = [createFakePortal(), createFakePortal()];
    const outer = document.createElement('div');
    const inner = outer.appendChild(document.createElement('div'));
    const stops = [providePortal(outer, far), providePortal(inner, near)];
    const answers: unknown[] = [];
    requestPortal(inner.appendChild(document.createElement('p')), (portal) => answers.push(portal));
    requestPortal(outer.appendChild(document.createElement('p')), (portal) => answers.push(portal));
    expect(answers).to.deep.equal([near, far]);
    stops.forEach((stop) => stop());
  });

  it('answers once, when a provider turns up, unless the asker has left', () => {
    const answers: unknown[] = [];
    const [waiting, gone] = [document.createElement('p'), document.createElement('p')];
    document.body.append(waiting, gone);
    requestPortal(waiting, () => answers.push('waiting'));
    requestPortal(gone, () => answers.push('gone'))();
    expect(answers).to.be.empty;
    const stops = [providePortal(document, createFakePortal()), providePortal(document, createFakePortal())];
    expect(answers).to.deep.equal(['waiting']);
    stops.forEach((stop) => stop());
    waiting.remove();
    gone.remove();
  });
});
