/**
 * Stories are compiled by tsc with everything else, so Storybook shows the very modules that ship, and needs no second
 * reading of decorators. `npm run storybook` keeps the compiler watching.
 *
 * @type {import('@storybook/web-components-vite').StorybookConfig}
 */
export default {
  framework: '@storybook/web-components-vite',
  stories: ['../guides/*.mdx', '../pages/*.stories.js', '../../packages/*/dist/**/*.stories.js'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, disableProjectJson: true },
  features: { sidebarOnboardingChecklist: false },
  viteFinal: (config) => ({
    ...config,
    // The build is static and checked offline; one big chunk per package is fine for a workshop.
    build: { ...config.build, chunkSizeWarningLimit: 4000 },
  }),
};
