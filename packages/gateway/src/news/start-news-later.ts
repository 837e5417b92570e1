import type { NewsOptions } from './start-news.js';

/**
 * Begins to gather news once the gateway answers: parsers and the image library are loaded only then, so that they do not
 * keep the first visitor waiting. A failure is logged; the gateway goes on with the news it has.
 */
export function startNewsLater(options: NewsOptions): { stop(): Promise<void> } {
  if (options.config.news.interval === 0) return { stop: async () => undefined };
  const starting = import('./start-news.js')
    .then(({ startNews }) => startNews(options))
    .catch((error: unknown) => {
      options.log.warn({ code: (error as { code?: string }).code }, 'news is not gathered');
      return undefined;
    });
  return { stop: async () => (await starting)?.stop() };
}
