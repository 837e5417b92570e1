import { NEWS_SITES } from '@ninhthuan/sdk/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor } from 'storybook/test';
import './news-feed.define.js';

interface Attributes {
  sites?: string;
  category?: string;
  limit?: number;
  layout?: 'list' | 'cards' | 'compact';
  heading?: string;
  headingLevel?: number;
}

type Story = StoryObj<Attributes>;

/** A gateway that fails is asked again before the citizen is told. */
const PATIENCE = { timeout: 15_000 };

export default {
  title: 'Elements/News feed',
  component: 'nt-news-feed',
  argTypes: { layout: { control: 'inline-radio', options: ['list', 'cards', 'compact'] } },
  render: ({ sites, category, limit, layout, heading, headingLevel }) => html`
    <nt-news-feed
      sites=${ifDefined(sites)}
      category=${ifDefined(category)}
      limit=${ifDefined(limit)}
      layout=${ifDefined(layout)}
      heading=${ifDefined(heading)}
      heading-level=${ifDefined(headingLevel)}
    >
      <a href="https://portal.example/">Tin tức</a>
    </nt-news-feed>
  `,
} satisfies Meta<Attributes>;

function inside(canvas: HTMLElement): ShadowRoot {
  const root = canvas.querySelector('nt-news-feed')?.shadowRoot;
  if (!root) {
    throw new Error('The story shows no <nt-news-feed>.');
  }
  return root;
}

function shows(text: string | RegExp): NonNullable<Story['play']> {
  return ({ canvasElement }) =>
    waitFor(() => expect(inside(canvasElement).querySelector('section')?.textContent).toMatch(text), PATIENCE);
}

const list: Story = { play: shows('Nho Phan Rang') };
const cards: Story = { args: { layout: 'cards' }, play: shows('Nho Phan Rang') };
const compact: Story = { args: { layout: 'compact' }, play: shows('Nho Phan Rang') };

export const List: Story = list;

export const Cards: Story = cards;

export const Compact: Story = compact;

export const InEnglish: Story = { ...cards, globals: { locale: 'en' }, play: shows('minutes ago') };

export const Dark: Story = { ...list, globals: { scheme: 'dark' } };

export const CardsInTheDark: Story = { ...cards, globals: { scheme: 'dark', brand: '#f5c518' } };

export const ListInASidebar: Story = { ...list, globals: { width: '240px' } };

export const ListOnAPhone: Story = { ...list, globals: { width: '320px' } };

export const ListInAColumn: Story = { ...list, globals: { width: '600px' } };

export const CardsInASidebar: Story = { ...cards, globals: { width: '240px' } };

export const CardsOnAPhone: Story = { ...cards, globals: { width: '320px' } };

export const CardsInAColumn: Story = { ...cards, globals: { width: '600px' } };

export const CompactInASidebar: Story = { ...compact, globals: { width: '240px' } };

/** Only some sites, under a title of its own. */
export const OneSite: Story = {
  args: { sites: NEWS_SITES.fresh.id, heading: 'Tin của Sở', limit: 3 },
  play: shows('Thêm 12 thủ tục'),
};

export const OneCategory: Story = { args: { category: 'Nông nghiệp', limit: 3 }, play: shows('Nho Phan Rang') };

export const MoreLoaded: Story = {
  args: { limit: 4 },
  play: async (context) => {
    await shows('Xem thêm tin')(context);
    inside(context.canvasElement).querySelector<HTMLElement>('.more button')?.click();
    await shows('Tập huấn an toàn thông tin')(context);
  },
};

/** The same rooms the news will take. */
export const Loading: Story = {
  parameters: { fault: 'never-answers' },
  play: ({ canvasElement }) =>
    waitFor(() => expect(inside(canvasElement).querySelector('[aria-busy="true"]')).not.toBeNull(), PATIENCE),
};

export const CardsLoading: Story = { ...Loading, args: { layout: 'cards' } };

export const Stale: Story = { args: { sites: NEWS_SITES.stale.id }, play: shows('có thể đã cũ') };

export const Empty: Story = { args: { sites: NEWS_SITES.empty.id }, play: shows('Chưa có tin nào') };

export const Offline: Story = { parameters: { failure: 'offline' }, play: shows('mất kết nối') };

export const RateLimited: Story = { parameters: { fault: 'rate-limited' }, play: shows('40 giây') };

export const Failed: Story = { parameters: { fault: 'html' }, play: shows('tạm thời không trả lời') };
