import manifest from '@ninhthuan/components/custom-elements.json';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import { workshopPortal } from './workshop-portal.js';

setCustomElementsManifest(manifest);

/** @param {string} value @param {string} title */
const item = (value, title) => ({ value, title });

/** @type {import('@storybook/web-components-vite').Preview} */
export default {
  decorators: [workshopPortal],
  // A page of its own for each element, made from its stories and the documentation in its source.
  tags: ['autodocs'],
  initialGlobals: { locale: 'vi', scheme: 'light', brand: '#0b5cad', width: '100%' },
  globalTypes: {
    locale: {
      description: 'Language',
      toolbar: { icon: 'globe', dynamicTitle: true, items: [item('vi', 'Tiếng Việt'), item('en', 'English')] },
    },
    scheme: {
      description: 'Light or dark',
      toolbar: { icon: 'contrast', dynamicTitle: true, items: [item('light', 'Light'), item('dark', 'Dark')] },
    },
    brand: {
      description: 'The site’s brand colour',
      toolbar: {
        icon: 'paintbrush',
        dynamicTitle: true,
        items: [
          item('#0b5cad', 'Blue'),
          item('#b3261e', 'Red'),
          item('#0f766e', 'Teal'),
          item('#f5c518', 'Yellow, too light for text'),
          item('#111111', 'Black'),
        ],
      },
    },
    width: {
      description: 'Width of the place the widget stands in',
      toolbar: {
        icon: 'ruler',
        dynamicTitle: true,
        items: [
          item('100%', 'Full width'),
          item('240px', '240 px, a sidebar'),
          item('320px', '320 px, a phone'),
          item('600px', '600 px, a column'),
        ],
      },
    },
  },
  parameters: {
    layout: 'fullscreen',
    // `npm test` visits every story with axe and fails on a violation; here it is shown while one works.
    a11y: { test: 'error' },
    options: { storySort: { order: ['Guides', 'Elements', 'Pages'] } },
    docs: { story: { inline: true }, codePanel: true },
    controls: { expanded: true },
  },
};
