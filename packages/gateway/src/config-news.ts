import type { SettingsReader } from './settings.js';

/** How the sites' news is gathered. */
export interface NewsConfig {
  /** Milliseconds between two readings of a feed that is well; 0: this gateway gathers nothing. */
  interval: number;
  /** Origins that may be fetched from although they are not public, such as a feed on the province's own network. */
  allowedOrigins: string[];
  /** Where the demonstration serves the sites' feeds, on this machine only; 0 for any free port. The next after PORT. */
  demonstrationPort: number;
}

export function readNewsConfig(settings: SettingsReader, port: number): NewsConfig {
  return {
    interval: 1_000 * settings.integer('NEWS_INTERVAL_S', 600, { min: 0, max: 86_400 }),
    allowedOrigins: settings.origins('ALLOWED_FETCH_ORIGINS'),
    demonstrationPort: settings.integer('DEMO_SITES_PORT', port === 0 || port === 65_535 ? 0 : port + 1, {
      min: 0,
      max: 65_535,
    }),
  };
}
