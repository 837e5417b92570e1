import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor } from 'storybook/test';
import './satisfaction-rating.define.js';

interface Attributes {
  about?: string;
  procedure?: string;
  headingLevel?: number;
}

type Story = StoryObj<Attributes>;
type Play = NonNullable<Story['play']>;

/** A gateway that fails is asked again before the citizen is told. */
const PATIENCE = { timeout: 15_000 };

export default {
  title: 'Elements/Satisfaction rating',
  component: 'nt-satisfaction-rating',
  render: ({ about, procedure, headingLevel }) => html`
    <nt-satisfaction-rating
      about=${ifDefined(about)}
      procedure=${ifDefined(procedure)}
      heading-level=${ifDefined(headingLevel)}
    ></nt-satisfaction-rating>
  `,
  // Once per visit: a story must not remember what another was told.
  beforeEach: () => sessionStorage.clear(),
} satisfies Meta<Attributes>;

const inside = (canvas: HTMLElement) => canvas.querySelector('nt-satisfaction-rating')?.shadowRoot;

const showing =
  (text: string): Play =>
  ({ canvasElement }) =>
    waitFor(() => expect(inside(canvasElement)?.querySelector('section')?.textContent).toMatch(text), PATIENCE);

const rating =
  (text: string): Play =>
  async (context) => {
    await showing('Rất hài lòng')(context);
    inside(context.canvasElement)?.querySelector('button')?.click();
    await showing(text)(context);
  };

export const Question: Story = { play: showing('Về trang này') };

export const AboutAProcedure: Story = {
  args: { about: 'procedure', procedure: '1.002421' },
  play: showing('Về thủ tục này'),
};

export const InEnglish: Story = { globals: { locale: 'en' }, play: showing('Very satisfied') };

export const Thanks: Story = { play: rating('Cảm ơn ông/bà') };

export const Failed: Story = { parameters: { failure: 'unavailable' }, play: rating('tạm thời không trả lời') };

export const Dark: Story = { globals: { scheme: 'dark' }, play: showing('Rất hài lòng') };

export const ThanksInTheDark: Story = { globals: { scheme: 'dark' }, play: rating('Cảm ơn ông/bà') };

export const InASidebar: Story = { globals: { width: '240px' }, play: showing('Rất hài lòng') };

export const OnAPhone: Story = { globals: { width: '320px' }, play: showing('Rất hài lòng') };
