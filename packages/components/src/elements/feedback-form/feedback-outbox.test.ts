import { expect } from '@open-wc/testing';
import { createFakePortal } from '@ninhthuan/sdk/testing';
import { removeAll, textOf, until } from '../../testing/element-contract.js';
import './feedback-form.define.js';
import { button, choose, cutLine, fill, find, picture, send, WRITTEN } from './feedback-form.driver.js';
import { asked, focused, haveTheDevice, placed, shows } from './placed-form.driver.js';

const DATABASE = 'nt-feedback';
const DAY = 24 * 60 * 60 * 1_000;
const KEEP = 'Giữ trên máy này tối đa 24 giờ';
const WAITING = 'Phản ánh đang chờ gửi';

const isOnDevice = async () => (await indexedDB.databases()).some(({ name }) => name === DATABASE);

function ended(request: IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The request failed.'));
  });
}

/** Makes every message on this device older. */
async function letTimePass(milliseconds: number): Promise<void> {
  const database = (await ended(indexedDB.open(DATABASE, 1))) as IDBDatabase;
  const store = database.transaction('messages', 'readwrite').objectStore('messages');
  for (const kept of (await ended(store.getAll())) as { keptAt: number }[]) {
    await ended(store.put({ ...kept, keptAt: kept.keptAt - milliseconds }));
  }
  database.close();
}

haveTheDevice();

describe('<nt-feedback-form> without a line', () => {
  let restore: () => void = () => undefined;

  afterEach(async () => {
    removeAll();
    restore();
    restore = () => undefined;
    await ended(indexedDB.deleteDatabase(DATABASE));
  });

  async function keptMessage(portal = createFakePortal(), files: File[] = []) {
    const element = await placed('', portal);
    fill(element, WRITTEN);
    await until(
      () => element.shadowRoot?.querySelector('form') && asked(portal, 'GET /v1/feedback/challenge').length,
      'proof',
    );
    restore = cutLine();
    if (files.length) {
      choose(element, ...files);
      await shows(element, 'sẽ tải lên khi gửi');
    }
    send(element);
    await shows(element, 'Thiết bị đang mất kết nối mạng');
    button(element, KEEP).click();
    await shows(element, WAITING);
    return element;
  }

  it('says so, and stores nothing unless asked', async () => {
    const element = await placed();
    fill(element, WRITTEN);
    await until(() => element.shadowRoot?.activeElement || true, 'the form');
    restore = cutLine();
    await shows(element, 'Đang mất mạng');
    send(element);
    await shows(element, 'Thiết bị đang mất kết nối mạng');
    await expect(element).to.be.accessible();
    expect(await isOnDevice()).to.equal(false);
    expect(find<HTMLTextAreaElement>(element, '#content').value).to.equal(WRITTEN.content);
  });

  it('keeps the message where asked to, empties the form, and shows nothing of it', async () => {
    const element = await keptMessage();
    await until(() => focused(element)?.matches('.kept'), 'focus on what waits');
    expect(await isOnDevice()).to.equal(true);
    expect(find<HTMLTextAreaElement>(element, '#content').value).to.equal('');
    expect(textOf(element)).not.to.contain(WRITTEN.subject);
    await expect(element).to.be.accessible();
  });

  it('sends it once the line is back, with its files, and shows the receipt', async () => {
    const portal = createFakePortal();
    const element = await keptMessage(portal, [picture()]);
    let told = 0;
    element.addEventListener('nt-feedback-sent', () => (told += 1));
    restore();
    await shows(element, 'Đã nhận phản ánh');
    await expect(element).to.be.accessible();
    expect(portal.gateway.feedback.messages).to.have.length(1);
    expect(portal.gateway.feedback.messages[0]?.attachments).to.have.length(1);
    expect(portal.gateway.feedback.messages[0]?.content).to.equal(WRITTEN.content);
    expect(told).to.equal(1);
    button(element, 'Xoá biên nhận').click();
    await until(() => !textOf(element).includes('Đã nhận phản ánh'), 'the receipt gone');
    expect(await isOnDevice()).to.equal(false);
  });

  it('sends it on the next visit, from another element', async () => {
    const portal = createFakePortal();
    const element = await keptMessage(portal);
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    restore();
    const next = await placed('', portal);
    await shows(next, 'Đã nhận phản ánh');
    expect(portal.gateway.feedback.messages).to.have.length(1);
  });

  it('records it once where two pages send it', async () => {
    const portal = createFakePortal();
    const first = await keptMessage(portal);
    const second = await placed('', portal);
    await shows(second, WAITING);
    restore();
    await Promise.all([shows(first, 'Đã nhận phản ánh'), shows(second, 'Đã nhận phản ánh')]);
    expect(portal.gateway.feedback.messages).to.have.length(1);
  });

  it('stays waiting while the gateway is away, and is sent when asked', async () => {
    const portal = createFakePortal();
    const element = await keptMessage(portal);
    portal.gateway.fault = 'down';
    restore();
    await shows(element, 'Chưa gửi được lần gần nhất');
    await expect(element).to.be.accessible();
    portal.gateway.fault = null;
    button(element, 'Gửi ngay').click();
    await shows(element, 'Đã nhận phản ánh');
    expect(portal.gateway.feedback.messages).to.have.length(1);
  });

  it('keeps the key of what may have arrived already', async () => {
    const portal = createFakePortal();
    const element = await placed('', portal);
    const { send: deliver } = portal.feedback;
    portal.feedback.send = async (...call) => {
      await deliver(...call);
      portal.gateway.fault = 'down';
      await portal.feedback.challenge();
      return deliver(...call);
    };
    fill(element, WRITTEN);
    send(element);
    await shows(element, 'không ghi hai lần');
    portal.feedback.send = deliver;
    portal.gateway.fault = null;
    button(element, KEEP).click();
    await shows(element, WAITING);
    button(element, 'Gửi ngay').click();
    await shows(element, 'Đã nhận phản ánh');
    expect(portal.gateway.feedback.messages).to.have.length(1);
  });

  it('is deleted at once when asked', async () => {
    const element = await keptMessage();
    button(element, 'Xoá khỏi máy này').click();
    await until(() => !textOf(element).includes(WAITING), 'the card gone');
    expect(await isOnDevice()).to.equal(false);
  });

  it('is deleted after a day, unsent', async () => {
    const portal = createFakePortal();
    const element = await keptMessage(portal);
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    await letTimePass(DAY);
    restore();
    const next = await placed('', portal);
    while (await isOnDevice()) {
      await next.updateComplete;
    }
    fill(next, WRITTEN);
    send(next);
    await shows(next, 'Đã nhận phản ánh');
    expect(portal.gateway.feedback.messages).to.have.length(1);
  });

  it('says where the gateway will not have it', async () => {
    const portal = createFakePortal();
    const element = await placed('agency="so-y-te"', portal);
    fill(element, WRITTEN);
    await until(() => asked(portal, 'GET /v1/feedback/challenge').length, 'proof');
    restore = cutLine();
    send(element);
    await shows(element, 'Thiết bị đang mất kết nối mạng');
    button(element, KEEP).click();
    await shows(element, WAITING);
    restore();
    await shows(element, 'Hệ thống không nhận phản ánh này');
    expect(portal.gateway.feedback.messages).to.be.empty;
  });

  it('says where the browser keeps nothing', async () => {
    const element = await placed();
    fill(element, WRITTEN);
    await until(() => true, 'the form');
    restore = cutLine();
    send(element);
    await shows(element, 'Thiết bị đang mất kết nối mạng');
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      throw new DOMException('Not here.', 'SecurityError');
    };
    try {
      button(element, KEEP).click();
      await shows(element, 'không cho giữ phản ánh');
      expect(find<HTMLTextAreaElement>(element, '#content').value).to.equal(WRITTEN.content);
    } finally {
      IDBFactory.prototype.open = open;
    }
  });
});
