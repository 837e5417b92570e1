import { SITE_FIXTURE } from '@ninhthuan/sdk/testing';
import { expect } from '@open-wc/testing';
import { elementContract, place, removeAll, textOf, until } from '../../testing/element-contract.js';
import './service-catalogue.define.js';
import type { NtServiceCatalogue } from './service-catalogue.js';

elementContract({ tag: 'nt-service-catalogue', vi: 'Thủ tục hành chính', en: 'Administrative procedures' });

async function shown(attributes = ''): Promise<NtServiceCatalogue> {
  const element = place<NtServiceCatalogue>(`<nt-service-catalogue ${attributes}></nt-service-catalogue>`);
  await until(() => textOf(element).includes(SITE_FIXTURE.name), 'the site’s name');
  return element;
}

describe('<nt-service-catalogue>', () => {
  afterEach(removeAll);

  it('is named by its title', async () => {
    const section = (await shown()).shadowRoot?.querySelector('section');
    const title = section?.querySelector(`#${section.getAttribute('aria-labelledby')}`);
    expect(title?.textContent).to.equal('Thủ tục hành chính');
  });

  it('gives its title the level it is told', async () => {
    const levelOf = (element: Element) => element.shadowRoot?.querySelector('[role="heading"]')?.ariaLevel;
    expect(levelOf(await shown())).to.equal('2');
    expect(levelOf(await shown('heading-level="3"'))).to.equal('3');
  });
});
