import { ACCESS_CODE, DOSSIER_FIXTURES, type FixtureName } from '@ninhthuan/sdk/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import './dossier-status.define.js';

interface Attributes {
  code?: string;
  office?: string;
  deepLink?: boolean;
  headingLevel?: number;
}

type Story = StoryObj<Attributes>;

/** A gateway that fails is asked again before the citizen is told. */
const PATIENCE = { timeout: 15_000 };

export default {
  title: 'Elements/Dossier status',
  component: 'nt-dossier-status',
  render: ({ code, office, deepLink = false, headingLevel }) => html`
    <nt-dossier-status
      code=${ifDefined(code)}
      office=${ifDefined(office)}
      ?deep-link=${deepLink}
      heading-level=${ifDefined(headingLevel)}
    >
      <a href="https://portal.example/">Tra cứu hồ sơ</a>
    </nt-dossier-status>
  `,
} satisfies Meta<Attributes>;

function inside(canvas: HTMLElement): ShadowRoot {
  const root = canvas.querySelector('nt-dossier-status')?.shadowRoot;
  if (!root) {
    throw new Error('The story shows no <nt-dossier-status>.');
  }
  return root;
}

function shows(text: string | RegExp): NonNullable<Story['play']> {
  return ({ canvasElement }) =>
    waitFor(() => expect(inside(canvasElement).querySelector('section')?.textContent).toMatch(text), PATIENCE);
}

async function typeInto(canvas: HTMLElement, selector: string, text: string): Promise<void> {
  const input = await waitFor(() => {
    const found = inside(canvas).querySelector<HTMLInputElement>(selector);
    if (!found) {
      throw new Error(`No ${selector} yet.`);
    }
    return found;
  }, PATIENCE);
  const details = input.closest('details');
  if (details && !details.open) {
    details.querySelector('summary')?.click();
  }
  if (text) {
    await userEvent.type(input, text);
  }
  input.form?.requestSubmit();
}

function found(name: FixtureName, sentence: string): Story {
  return { args: { code: DOSSIER_FIXTURES[name].dossier.code }, play: shows(sentence) };
}

function opened(name: FixtureName, detail: string): Story {
  return {
    args: { code: DOSSIER_FIXTURES[name].dossier.code },
    play: async (context) => {
      await typeInto(context.canvasElement, '#access-code', ACCESS_CODE);
      await shows(detail)(context);
    },
  };
}

const inProcess = found('inProcess', 'Hồ sơ đang được xử lý');
const overdue = found('overdue', 'quá hạn 2 ngày làm việc');

export const Idle: Story = { play: shows('Ví dụ') };

export const IdleInEnglish: Story = { globals: { locale: 'en' }, play: shows('Dossier code') };

export const Loading: Story = {
  args: inProcess.args!,
  parameters: { fault: 'never-answers' },
  play: ({ canvasElement }) =>
    waitFor(() => expect(inside(canvasElement).querySelector('[aria-busy="true"]')).not.toBeNull(), PATIENCE),
};

export const InProcess: Story = inProcess;

export const WaitingForDocuments: Story = found('supplement', 'bổ sung giấy tờ');

export const WaitingForPayment: Story = found('paymentDue', 'nộp phí, lệ phí');

/** Overdue, with a new date promised: lateness is still counted from the first one. */
export const Overdue: Story = overdue;

export const Completed: Story = found('completed', 'mời ông/bà nhận kết quả');

export const Returned: Story = found('returned', 'Kết quả đã được trả');

export const NotAccepted: Story = found('notAccepted', 'Hồ sơ không được tiếp nhận');

/** The office's own label differs from the national list; both are shown. */
export const Stopped: Story = found('stopped', 'Huỷ theo đề nghị của công dân');

export const InEnglish: Story = { ...inProcess, globals: { locale: 'en' }, play: shows(/working day/) };

export const Dark: Story = { ...overdue, globals: { scheme: 'dark' } };

/** A brand colour too light for text: the palette keeps its hue and finds its contrast. */
export const LightBrand: Story = { ...inProcess, globals: { brand: '#f5c518' } };

export const LightBrandInTheDark: Story = { ...inProcess, globals: { brand: '#111111', scheme: 'dark' } };

/** With the access code: which documents are asked for, masked owner. */
export const OpenedDocuments: Story = opened('supplement', 'Trích lục bản đồ địa chính');

export const OpenedFee: Story = opened('paymentDue', '150.000');

export const OpenedApology: Story = opened('overdue', '12/PXL-UBND');

export const WrongAccessCode: Story = {
  args: inProcess.args!,
  play: async (context) => {
    await typeInto(context.canvasElement, '#access-code', 'AAAA-AAAA');
    await shows('không khớp')(context);
  },
};

export const NotFound: Story = {
  args: { code: '000.00.00.H43-160101-9999' },
  play: shows('Không tìm thấy hồ sơ'),
};

export const EmptyCode: Story = {
  play: async (context) => {
    await typeInto(context.canvasElement, '#code', '');
    await shows('Hãy nhập mã hồ sơ')(context);
  },
};

/** What cannot be a code is said at once, without asking the gateway. */
export const ImpossibleCode: Story = {
  play: async (context) => {
    await typeInto(context.canvasElement, '#code', '<img src=x>');
    await shows('Mã chưa đúng')(context);
  },
};

export const Offline: Story = {
  args: inProcess.args!,
  parameters: { failure: 'offline' },
  play: shows('mất kết nối'),
};

export const RateLimited: Story = {
  args: inProcess.args!,
  parameters: { fault: 'rate-limited' },
  play: shows('40 giây'),
};

export const TooSlow: Story = {
  args: inProcess.args!,
  parameters: { failure: 'timeout' },
  play: shows('trả lời quá chậm'),
};

export const Failed: Story = {
  args: inProcess.args!,
  parameters: { fault: 'html' },
  play: shows('tạm thời không trả lời'),
};

export const OldVersion: Story = {
  args: inProcess.args!,
  parameters: { fault: 'other-version' },
  play: shows('phiên bản cũ'),
};

export const InASidebar: Story = { ...overdue, globals: { width: '240px' } };

export const OnAPhone: Story = { ...overdue, globals: { width: '320px' } };

export const InAColumn: Story = { ...overdue, globals: { width: '600px' } };

/**
 * Print prints the card alone, black on white: everything open, link targets as text, date and source, no controls.
 * Use the browser's preview of print to see it.
 */
export const ForPrint: Story = { ...inProcess, args: { ...inProcess.args, deepLink: true } };
