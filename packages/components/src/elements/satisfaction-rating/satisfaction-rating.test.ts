import { SITE_FIXTURE } from '@ninhthuan/sdk/testing';
import { expect } from '@open-wc/testing';
import { elementContract, place, removeAll, textOf, until } from '../../testing/element-contract.js';
import './satisfaction-rating.define.js';
import type { NtSatisfactionRating } from './satisfaction-rating.js';

elementContract({ tag: 'nt-satisfaction-rating', vi: 'Mức độ hài lòng', en: 'How satisfied are you' });

async function shown(attributes = ''): Promise<NtSatisfactionRating> {
  const element = place<NtSatisfactionRating>(`<nt-satisfaction-rating ${attributes}></nt-satisfaction-rating>`);
  await until(() => textOf(element).includes(SITE_FIXTURE.name), 'the site’s name');
  return element;
}

describe('<nt-satisfaction-rating>', () => {
  afterEach(removeAll);

  it('is named by its title', async () => {
    const section = (await shown()).shadowRoot?.querySelector('section');
    const title = section?.querySelector(`#${section.getAttribute('aria-labelledby')}`);
    expect(title?.textContent).to.equal('Mức độ hài lòng');
  });

  it('gives its title the level it is told', async () => {
    const levelOf = (element: Element) => element.shadowRoot?.querySelector('[role="heading"]')?.ariaLevel;
    expect(levelOf(await shown())).to.equal('2');
    expect(levelOf(await shown('heading-level="3"'))).to.equal('3');
  });
});
