import { expect } from '@open-wc/testing';
import { createFakePortal } from '@ninhthuan/sdk/testing';
import { textOf, until } from '../../testing/element-contract.js';
import './feedback-form.define.js';
import { button, choose, fill, picture, send, WRITTEN } from './feedback-form.driver.js';
import { asked, focused, haveTheDevice, placed, shows } from './placed-form.driver.js';

const RECEIVED = 'Đã nhận phản ánh của ông/bà';
const rows = (element: Element) => element.shadowRoot?.querySelectorAll('.files li').length ?? 0;

haveTheDevice();

describe('<nt-feedback-form> attachments', () => {
  it('uploads what is chosen, shows it, sends its ids', async () => {
    const portal = createFakePortal();
    const element = await placed('', portal);
    choose(element, picture('hàng chờ.png'), picture('quầy.png'));
    await until(() => textOf(element).split('đã tải lên').length === 3, 'two uploads');
    await expect(element).to.be.accessible();
    button(element, 'Bỏ quầy.png').click();
    await until(
      () => !textOf(element).includes('quầy.png,') && focused(element)?.matches('[name=attachments]'),
      'focus',
    );
    fill(element, WRITTEN);
    send(element);
    await shows(element, RECEIVED);
    expect(portal.gateway.feedback.messages[0]?.attachments).to.have.length(1);
  });

  it('refuses what is too large without uploading it, and what is no picture after', async () => {
    const portal = createFakePortal();
    const element = await placed('', portal);
    choose(element, new File([new Uint8Array(5 * 1024 * 1024 + 1)], 'phim.png'), picture('virus.png', [77, 90]));
    await shows(element, 'quá 5 MB');
    await shows(element, 'không phải ảnh');
    expect(asked(portal, 'POST /v1/feedback/attachments')).to.have.length(1);
    fill(element, WRITTEN);
    send(element);
    await until(() => focused(element)?.matches('.summary'), 'focus on the summary');
    expect(textOf(element)).to.contain('Có tệp chưa tải lên được');
    await expect(element).to.be.accessible();
    button(element, 'Bỏ phim.png').click();
    await until(() => rows(element) === 1, 'one file less');
    button(element, 'Bỏ virus.png').click();
    await until(() => rows(element) === 0, 'no files');
    send(element);
    await shows(element, RECEIVED);
  });

  it('takes three and says so', async () => {
    const element = await placed();
    choose(element, ...['1', '2', '3', '4'].map((name) => picture(`${name}.png`)));
    await shows(element, 'Chỉ gửi được 3 tệp');
    expect(element.shadowRoot?.querySelectorAll('.files li')).to.have.length(3);
  });

  it('tries an upload again', async () => {
    const portal = createFakePortal();
    const element = await placed('', portal);
    portal.gateway.fault = 'down';
    choose(element, picture());
    await shows(element, 'chưa tải lên được');
    portal.gateway.fault = null;
    button(element, 'Thử lại anh.png').click();
    await shows(element, 'đã tải lên');
  });

  it('shows a hostile file name as text', async () => {
    const element = await placed();
    choose(element, picture('<img src=x onerror=alert(1)>.png'));
    await shows(element, '<img src=x onerror=alert(1)>.png');
    expect(element.shadowRoot?.querySelector('img')).not.to.exist;
  });
});
