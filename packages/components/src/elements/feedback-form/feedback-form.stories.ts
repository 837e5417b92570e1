import { FEEDBACK_FIXTURES, SITE_FIXTURE } from '@ninhthuan/sdk/testing';
import type { FeedbackStatus } from '@ninhthuan/contract';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor } from 'storybook/test';
import './feedback-form.define.js';
import { KEPT_DATABASE } from './kept-database.js';
import { button, choose, cutLine, fill, find, picture, send, WRITTEN } from './feedback-form.driver.js';

interface Attributes {
  agency?: string;
  category?: string;
  dossier?: string;
  headingLevel?: number;
}

type Story = StoryObj<Attributes>;
type Play = NonNullable<Story['play']>;

/** A gateway that fails is asked again before the citizen is told. */
const PATIENCE = { timeout: 15_000 };

export default {
  title: 'Elements/Feedback form',
  component: 'nt-feedback-form',
  render: ({ agency, category, dossier, headingLevel }) => html`
    <nt-feedback-form
      agency=${ifDefined(agency)}
      category=${ifDefined(category)}
      dossier=${ifDefined(dossier)}
      heading-level=${ifDefined(headingLevel)}
    >
      <a href="https://portal.example/">Gửi phản ánh, kiến nghị</a>
    </nt-feedback-form>
  `,
} satisfies Meta<Attributes>;

function elementIn(canvas: HTMLElement): HTMLElement {
  const element = canvas.querySelector('nt-feedback-form');
  if (!element) {
    throw new Error('The story shows no <nt-feedback-form>.');
  }
  return element;
}

const shows = (canvas: HTMLElement, text: string | RegExp) =>
  waitFor(() => expect(elementIn(canvas).shadowRoot?.querySelector('section')?.textContent).toMatch(text), PATIENCE);

const showing =
  (text: string | RegExp): Play =>
  ({ canvasElement }) =>
    shows(canvasElement, text);

/** Fills the form in, sends it, and waits for what is said then. */
const sending =
  (text: string | RegExp, values: Parameters<typeof fill>[1] = WRITTEN): Play =>
  async ({ canvasElement }) => {
    await shows(canvasElement, /Nơi nhận|Goes to/);
    fill(elementIn(canvasElement), values);
    send(elementIn(canvasElement));
    await shows(canvasElement, text);
  };

const sent = sending('Đã nhận phản ánh');

const following =
  (status: FeedbackStatus, text: string): Play =>
  async ({ canvasElement }) => {
    await shows(canvasElement, 'Nơi nhận');
    const element = elementIn(canvasElement);
    find(element, 'summary').click();
    const input = await waitFor(() => find<HTMLInputElement>(element, '#track'), PATIENCE);
    input.value = FEEDBACK_FIXTURES[status].code;
    input.form?.requestSubmit();
    await shows(canvasElement, text);
  };

export const Empty: Story = { play: showing(SITE_FIXTURE.name) };

export const InEnglish: Story = { globals: { locale: 'en' }, play: showing('Goes to') };

/** Another agency than the site's own, a category and a dossier named by the page. */
export const Preset: Story = {
  args: { agency: 'so-y-te', category: 'other', dossier: '000.00.01.H43-161205-0001' },
  play: showing('Nơi nhận: Sở Y tế'),
};

/** What is wrong is said at the top, which takes the focus, and at each field. */
export const Errors: Story = {
  play: sending('Phản ánh chưa được gửi: xin xem lại', { email: 'lan@', phone: 'không có', dossier: '?' }),
};

export const NearTheLimit: Story = {
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 'Nơi nhận');
    fill(elementIn(canvasElement), { content: 'Tôi chờ quá lâu. '.repeat(290) });
    await shows(canvasElement, /Còn \d+ ký tự/);
  },
};

export const WithAttachments: Story = {
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 'Nơi nhận');
    const tooLarge = new File([new Uint8Array(6 * 1024 * 1024)], 'Video quay tại bộ phận Một cửa ngày 14-12-2016.mp4');
    choose(elementIn(canvasElement), picture('hàng chờ.png'), picture('đơn.pdf', [77, 90]), tooLarge);
    await shows(canvasElement, 'không phải ảnh');
  },
};

export const Sending: Story = {
  parameters: { fault: 'never-answers' },
  play: async ({ canvasElement }) => {
    await waitFor(() => find(elementIn(canvasElement), 'form'), PATIENCE);
    fill(elementIn(canvasElement), WRITTEN);
    send(elementIn(canvasElement));
    await shows(canvasElement, 'Đang gửi phản ánh…');
  },
};

export const Received: Story = { play: sent };

export const ReceivedInEnglish: Story = {
  globals: { locale: 'en' },
  play: sending('We have received your message'),
};

export const ReceivedInTheDark: Story = { globals: { scheme: 'dark' }, play: sent };

export const ReceivedInASidebar: Story = { globals: { width: '240px' }, play: sent };

export const Offline: Story = {
  parameters: { failure: 'offline' },
  play: sending('Thiết bị đang mất kết nối mạng'),
};

/** Nobody knows whether it arrived: sent again, it is recorded once. */
export const NoAnswer: Story = { parameters: { failure: 'timeout' }, play: sending('không ghi hai lần') };

export const RateLimited: Story = { parameters: { failure: 'rate-limited' }, play: sending('nhiều lần liên tiếp') };

export const OldVersion: Story = { parameters: { failure: 'version-mismatch' }, play: sending('tải lại trang') };

/** Kept on this device because the citizen asked for it. */
export const Waiting: Story = {
  parameters: { failure: 'offline' },
  play: async (context) => {
    await sending('Thiết bị đang mất kết nối mạng')(context);
    const { canvasElement } = context;
    button(elementIn(canvasElement), 'Giữ trên máy này').click();
    await shows(canvasElement, 'Phản ánh đang chờ gửi');
    // It stays to be seen; the next story must not find and send it.
    indexedDB.deleteDatabase(KEPT_DATABASE);
  },
};

/** The line is down while she writes. */
export const WritingOffline: Story = {
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 'Nơi nhận');
    fill(elementIn(canvasElement), WRITTEN);
    cutLine();
    await shows(canvasElement, 'Đang mất mạng');
    // Without a word that the line is back: the note stays to be seen.
    Reflect.deleteProperty(navigator, 'onLine');
  },
};

export const TrackingReceived: Story = { play: following('received', 'Đã tiếp nhận') };

export const TrackingSupplement: Story = { play: following('supplement-requested', 'Cần bổ sung thông tin') };

export const TrackingRefused: Story = { play: following('refused', 'Không thụ lý') };

export const TrackingAnswered: Story = { play: following('answered', 'Trả lời của cơ quan') };

export const Dark: Story = { globals: { scheme: 'dark' }, play: showing('Nơi nhận') };

export const ErrorsInTheDark: Story = { ...Errors, globals: { scheme: 'dark' } };

export const LightBrand: Story = { globals: { brand: '#f5c518' }, play: showing('Nơi nhận') };

export const InASidebar: Story = { globals: { width: '240px' }, play: showing('Nơi nhận') };

export const OnAPhone: Story = { ...Errors, globals: { width: '320px' } };

export const InAColumn: Story = { globals: { width: '600px' }, play: showing('Nơi nhận') };
