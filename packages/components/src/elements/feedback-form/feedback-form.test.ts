import { SITE_FIXTURE } from '@ninhthuan/sdk/testing';
import { expect } from '@open-wc/testing';
import { elementContract, place, removeAll, textOf, until } from '../../testing/element-contract.js';
import './feedback-form.define.js';
import type { NtFeedbackForm } from './feedback-form.js';

elementContract({ tag: 'nt-feedback-form', vi: 'Gửi phản ánh, kiến nghị', en: 'Send feedback' });

async function shown(attributes = ''): Promise<NtFeedbackForm> {
  const element = place<NtFeedbackForm>(`<nt-feedback-form ${attributes}></nt-feedback-form>`);
  await until(() => textOf(element).includes(SITE_FIXTURE.name), 'the site’s name');
  return element;
}

describe('<nt-feedback-form>', () => {
  afterEach(removeAll);

  it('is named by its title', async () => {
    const section = (await shown()).shadowRoot?.querySelector('section');
    const title = section?.querySelector(`#${section.getAttribute('aria-labelledby')}`);
    expect(title?.textContent).to.equal('Gửi phản ánh, kiến nghị');
  });

  it('gives its title the level it is told', async () => {
    const levelOf = (element: Element) => element.shadowRoot?.querySelector('[role="heading"]')?.ariaLevel;
    expect(levelOf(await shown())).to.equal('2');
    expect(levelOf(await shown('heading-level="3"'))).to.equal('3');
  });
});
