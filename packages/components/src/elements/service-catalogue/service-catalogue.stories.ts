import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import './service-catalogue.define.js';

interface Attributes {
  q?: string;
  agency?: string;
  field?: string;
  level?: string;
  limit?: number;
  deepLink?: boolean;
  headingLevel?: number;
}

type Story = StoryObj<Attributes>;
type Play = NonNullable<Story['play']>;

/** A gateway that fails is asked again before the citizen is told. */
const PATIENCE = { timeout: 15_000 };
const ABROAD = 'Đăng ký khai sinh có yếu tố nước ngoài';

export default {
  title: 'Elements/Service catalogue',
  component: 'nt-service-catalogue',
  render: ({ q, agency, field, level, limit, deepLink = false, headingLevel }) => html`
    <nt-service-catalogue
      q=${ifDefined(q)}
      agency=${ifDefined(agency)}
      field=${ifDefined(field)}
      level=${ifDefined(level)}
      limit=${ifDefined(limit)}
      ?deep-link=${deepLink}
      heading-level=${ifDefined(headingLevel)}
    >
      <a href="https://portal.example/">Thủ tục hành chính</a>
    </nt-service-catalogue>
  `,
} satisfies Meta<Attributes>;

function inside(canvas: HTMLElement): ShadowRoot {
  const root = canvas.querySelector('nt-service-catalogue')?.shadowRoot;
  if (!root) {
    throw new Error('The story shows no <nt-service-catalogue>.');
  }
  return root;
}

function shows(text: string | RegExp): Play {
  return ({ canvasElement }) =>
    waitFor(() => expect(inside(canvasElement).querySelector('section')?.textContent).toMatch(text), PATIENCE);
}

function types(text: string, then: string): Play {
  return async (context) => {
    await shows('Đang hiện')(context);
    const input = inside(context.canvasElement).querySelector('input');
    await userEvent.type(input as HTMLInputElement, text);
    await shows(then)(context);
  };
}

function opens(name: string, then: string): Play {
  return async (context) => {
    await shows(name)(context);
    const names = inside(context.canvasElement).querySelectorAll<HTMLElement>('.name');
    [...names].find((button) => button.textContent?.trim() === name)?.click();
    await shows(then)(context);
  };
}

const ready = shows(/thủ tục|procedures shown/);

export const FirstPage: Story = { play: shows('Đang hiện 10') };

export const InEnglish: Story = { play: shows('procedures shown'), globals: { locale: 'en' } };

/** The fake gateway never answers: places are kept free for as many cards as there will be. */
export const Loading: Story = {
  parameters: { fault: 'never-answers' },
  play: shows('Đang tải'),
};

/** Without accents, in any order; what matched is marked. */
export const Typed: Story = { play: types('nuoc ngoai khai sinh', '2 thủ tục') };

export const OfOneAgency: Story = { args: { agency: 'so-tttt' }, play: ready };

export const FiltersChosen: Story = {
  args: { deepLink: true },
  play: async (context) => {
    await shows('Đang hiện')(context);
    const select = inside(context.canvasElement).querySelector<HTMLSelectElement>('select');
    await userEvent.selectOptions(select as HTMLSelectElement, 'ho-tich');
    await shows('4 thủ tục')(context);
  },
};

export const RecordOpened: Story = { args: { q: 'khai sinh' }, play: opens(ABROAD, 'Một trong hai bên') };

export const RecordInEnglish: Story = {
  args: { q: 'khai sinh' },
  globals: { locale: 'en' },
  play: opens(ABROAD, 'Documents to bring'),
};

export const Dark: Story = { ...RecordOpened, globals: { scheme: 'dark' } };

/** A brand colour too light for text: the palette keeps its hue and finds its contrast. */
export const LightBrand: Story = { ...RecordOpened, globals: { brand: '#f5c518' } };

export const NothingFound: Story = { args: { q: 'qwxyz' }, play: shows('Không tìm thấy') };

export const Offline: Story = { parameters: { failure: 'offline' }, play: shows('mất kết nối') };

export const RateLimited: Story = { parameters: { fault: 'rate-limited' }, play: shows('40 giây') };

export const TooSlow: Story = { parameters: { failure: 'timeout' }, play: shows('trả lời quá chậm') };

export const Failed: Story = { parameters: { fault: 'html' }, play: shows('tạm thời không trả lời') };

export const OldVersion: Story = { parameters: { fault: 'other-version' }, play: shows('phiên bản cũ') };

export const InASidebar: Story = { ...RecordOpened, globals: { width: '240px' } };

export const OnAPhone: Story = { ...RecordOpened, globals: { width: '320px' } };

/** Behind their button, opened. */
export const FiltersOnAPhone: Story = {
  globals: { width: '320px' },
  play: async (context) => {
    await shows('Đang hiện')(context);
    inside(context.canvasElement).querySelector<HTMLElement>('.toggle')?.click();
  },
};

export const InAColumn: Story = { ...RecordOpened, globals: { width: '600px' } };
