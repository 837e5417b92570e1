import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  theme: create({ base: 'light', brandTitle: 'Cổng Ninh Thuận', brandTarget: '_self' }),
  // The a11y panel is the one that matters most here.
  selectedPanel: 'storybook/a11y/panel',
});
