import { SITE_FIXTURE } from '@ninhthuan/sdk/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor } from 'storybook/test';
import './satisfaction-rating.define.js';

interface Attributes {
  headingLevel?: number;
}

type Story = StoryObj<Attributes>;

export default {
  title: 'Elements/Satisfaction rating',
  component: 'nt-satisfaction-rating',
  render: ({ headingLevel }) => html`
    <nt-satisfaction-rating heading-level=${ifDefined(headingLevel)}
      ><a href="https://portal.example/">Mức độ hài lòng</a></nt-satisfaction-rating
    >
  `,
} satisfies Meta<Attributes>;

const ready: NonNullable<Story['play']> = ({ canvasElement }) =>
  waitFor(() => {
    const section = canvasElement.querySelector('nt-satisfaction-rating')?.shadowRoot?.querySelector('section');
    return expect(section?.textContent).toMatch(SITE_FIXTURE.name);
  });

export const Ready: Story = { play: ready };

export const InEnglish: Story = { play: ready, globals: { locale: 'en' } };

export const Dark: Story = { play: ready, globals: { scheme: 'dark' } };

export const InASidebar: Story = { play: ready, globals: { width: '240px' } };
