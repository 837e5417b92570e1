import { createFakePortal } from '@ninhthuan/sdk/testing';
import { expect } from '@open-wc/testing';
import { elementContract, place, removeAll, textOf, until } from '../../testing/element-contract.js';
import './satisfaction-rating.define.js';
import type { NtSatisfactionRating } from './satisfaction-rating.js';

const THANKS = 'Cảm ơn ông/bà đã đánh giá';
const shows = (element: Element, text: string) => until(() => textOf(element).includes(text), `“${text}”`);

async function shown(attributes = '', portal = createFakePortal()): Promise<NtSatisfactionRating> {
  const element = place<NtSatisfactionRating>(
    `<nt-satisfaction-rating ${attributes}></nt-satisfaction-rating>`,
    portal,
  );
  await shows(element, 'Ông/bà có hài lòng không?');
  return element;
}

const buttons = (element: Element) => [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
const press = (element: Element, text: string) => {
  buttons(element)
    .find((one) => one.textContent?.trim() === text)
    ?.click();
};

describe('<nt-satisfaction-rating>', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(() => {
    removeAll();
    sessionStorage.clear();
  });

  elementContract({ tag: 'nt-satisfaction-rating', vi: 'Ông/bà có hài lòng không?', en: 'How satisfied are you?' });

  it('offers three ratings, each a word and a face of its own', async () => {
    const element = await shown();
    expect(buttons(element).map((one) => one.textContent?.trim())).to.deep.equal([
      'Rất hài lòng',
      'Hài lòng',
      'Không hài lòng',
    ]);
    expect(new Set(buttons(element).map((one) => one.querySelector('svg')?.innerHTML))).to.have.length(3);
    expect(Math.min(...buttons(element).map((one) => one.getBoundingClientRect().height))).to.be.greaterThan(44);
  });

  it('records one rating, says thanks there, and tells the page', async () => {
    const portal = createFakePortal();
    const element = await shown('about="procedure" procedure="1.002421"', portal);
    const told: string[] = [];
    document.addEventListener('nt-rating-sent', ({ rating, about }) => told.push(rating, about.kind), { once: true });
    for (let click = 0; click < 5; click += 1) {
      press(element, 'Hài lòng');
    }
    await shows(element, THANKS);
    await until(() => element.shadowRoot?.activeElement?.matches('.thanks'), 'focus on the thanks');
    await expect(element).to.be.accessible();
    const [rating, ...more] = portal.gateway.feedback.ratings;
    expect(more).to.be.empty;
    expect({ ...rating, idempotencyKey: '' }).to.deep.equal({
      idempotencyKey: '',
      rating: 'satisfied',
      about: { kind: 'procedure', procedureCode: '1.002421', agencyId: 'so-tttt' },
    });
    expect(told).to.deep.equal(['satisfied', 'procedure']);
  });

  it('asks once per visit and subject', async () => {
    const element = await shown();
    press(element, 'Rất hài lòng');
    await shows(element, THANKS);
    await shows(await shown(), 'Ông/bà đã chọn: Rất hài lòng');
    expect(buttons(await shown('about="procedure" procedure="1.002421"'))).to.have.length(3);
    sessionStorage.clear();
    expect(buttons(await shown())).to.have.length(3);
  });

  it('says why a rating did not arrive, and sends it again under the same key', async () => {
    const portal = createFakePortal();
    const element = await shown('', portal);
    portal.gateway.fault = 'down';
    press(element, 'Không hài lòng');
    await shows(element, 'tạm thời không trả lời');
    await expect(element).to.be.accessible();
    // As after a reload in between.
    const again = await shown('', portal);
    portal.gateway.fault = null;
    press(again, 'Không hài lòng');
    await shows(again, THANKS);
    press(element, 'Thử lại');
    await shows(element, THANKS);
    expect(portal.gateway.feedback.ratings).to.have.length(1);
  });

  it('works where the visit’s storage is forbidden', async () => {
    const { getItem, setItem } = Storage.prototype;
    Storage.prototype.getItem = Storage.prototype.setItem = () => {
      throw new DOMException('Not here.', 'SecurityError');
    };
    try {
      const element = await shown('about="dossier"');
      press(element, 'Hài lòng');
      await shows(element, THANKS);
      await shows(await shown('about="dossier"'), THANKS);
    } finally {
      Object.assign(Storage.prototype, { getItem, setItem });
    }
  });

  it('takes an odd subject for the page, and an odd memory for none', async () => {
    sessionStorage.setItem('nt-rating page', 'abc <img src=x>');
    const element = await shown('about="__proto__"');
    await shows(element, 'Về trang này');
    expect(buttons(element)).to.have.length(3);
  });
});
