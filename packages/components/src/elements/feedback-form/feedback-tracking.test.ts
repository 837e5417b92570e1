import { expect } from '@open-wc/testing';
import { createFakePortal, FEEDBACK_FIXTURES } from '@ninhthuan/sdk/testing';
import { textOf, until } from '../../testing/element-contract.js';
import './feedback-form.define.js';
import { button, fill, find, send, WRITTEN } from './feedback-form.driver.js';
import { asked, focused, haveTheDevice, placed, shows } from './placed-form.driver.js';

const STATUSES = {
  received: 'Đã tiếp nhận',
  'in-progress': 'Đang xem xét',
  'supplement-requested': 'Cần bổ sung thông tin',
  refused: 'Không thụ lý',
  answered: 'Đã trả lời',
} as const;

async function opened(portal = createFakePortal()) {
  const element = await placed('', portal);
  find(element, 'summary').click();
  await until(() => element.shadowRoot?.querySelector('#track'), 'the field');
  return element;
}

function track(element: Element, code: string): void {
  const input = find<HTMLInputElement>(element, '#track');
  input.value = code;
  input.form?.requestSubmit();
}

haveTheDevice();

describe('<nt-feedback-form> tracking', () => {
  for (const [status, words] of Object.entries(STATUSES) as [keyof typeof STATUSES, string][]) {
    it(`shows a message that is ${status}, with the focus on it`, async () => {
      const element = await opened();
      const { code, answer } = FEEDBACK_FIXTURES[status];
      track(element, ` ${code.toLowerCase().replaceAll('-', ' ')}`);
      await until(() => focused(element)?.textContent?.trim() === words, 'focus on the status');
      expect(textOf(element)).to.contain(answer?.text ?? code);
      expect(find(element, '.source').textContent).to.contain('Sở Thông tin và Truyền thông');
      await expect(element).to.be.accessible();
    });
  }

  it('follows the message just sent', async () => {
    const element = await placed();
    fill(element, WRITTEN);
    send(element);
    await shows(element, 'Đã nhận phản ánh');
    button(element, 'Theo dõi phản ánh này').click();
    await until(() => focused(element)?.textContent?.trim() === 'Đã tiếp nhận', 'focus on the status');
    expect(find<HTMLInputElement>(element, '#track').value).to.match(/^PA-/);
  });

  it('finds slips of the finger without asking', async () => {
    const portal = createFakePortal();
    const element = await opened(portal);
    for (const [code, words] of [
      ['', 'Hãy nhập mã phản ánh'],
      ['PA-7K4M-2Q9X-5G', 'Mã này chưa đúng'],
      ['<img src=x onerror=alert(1)>', 'Mã này chưa đúng'],
      ['9'.repeat(10_000), 'Mã này chưa đúng'],
    ] as const) {
      track(element, code);
      await shows(element, words);
      await until(() => focused(element)?.id === 'track', 'focus on the field');
    }
    await expect(element).to.be.accessible();
    expect(asked(portal, 'POST /v1/feedback/lookup')).to.be.empty;
  });

  it('says where there is no such message, and where nobody answers', async () => {
    const portal = createFakePortal();
    const element = await opened(portal);
    track(element, 'PA-0000-0000-00');
    await shows(element, 'Không có phản ánh nào mang mã này');
    portal.gateway.fault = 'down';
    track(element, FEEDBACK_FIXTURES.answered.code);
    await shows(element, 'tạm thời không trả lời');
    await expect(element).to.be.accessible();
    portal.gateway.fault = null;
    button(element, 'Thử lại').click();
    await shows(element, 'Đã trả lời');
  });

  it('shows markup in an answer as text, with its lines', async () => {
    const portal = createFakePortal();
    const bad = '<img src=x onerror="document.title=1">\nDòng hai';
    const { answered } = FEEDBACK_FIXTURES;
    portal.feedback.find = async () => ({ ...answered, answer: { ...answered.answer!, text: bad } });
    const element = await opened(portal);
    track(element, answered.code);
    await shows(element, 'Dòng hai');
    expect(element.shadowRoot?.querySelector('img')).not.to.exist;
    expect(getComputedStyle(find(element, '.answer-text')).whiteSpace).to.contain('pre-line');
  });
});
