import type { Site } from '@ninhthuan/contract';
import { createAgencies, type Agencies } from './resources/agencies.js';
import { createDossiers, type Dossiers } from './resources/dossiers.js';
import { createFeedback, type Feedback } from './resources/feedback.js';
import { createNews, type News } from './resources/news.js';
import { createProcedures, type Procedures } from './resources/procedures.js';
import { createTranslations, type Translations } from './translations/translations.js';
import { createTransport, type TransportOptions } from './transport/transport.js';
import { withSharing } from './transport/sharing.js';

export interface PortalOptions extends TransportOptions {
  /** BCP 47 tag of the language to speak where nothing nearer says otherwise. Vietnamese by default. */
  readonly locale?: string | undefined;
}

/** One portal as one site sees it. Cheap to make; makes no request until asked. */
export interface Portal {
  readonly dossiers: Dossiers;
  readonly procedures: Procedures;
  readonly news: News;
  readonly feedback: Feedback;
  readonly agencies: Agencies;
  readonly translations: Translations;
  /** The registry's entry of the site named in the options, or null where none was named. Asked for once. */
  site(): Promise<Site | null>;
}

/**
 * Opens the portal.
 *
 * @example
 * const portal = createPortal({ gateway: 'https://portal.ninhthuan.gov.vn/', site: 'so-tttt' });
 * const dossier = await portal.dossiers.find('000.00.01.H43-161205-0001');
 */
export function createPortal(options: PortalOptions): Portal {
  const transport = withSharing(createTransport(options));
  const { site } = options;
  return {
    dossiers: createDossiers(transport),
    procedures: createProcedures(transport, options.gateway),
    news: createNews(transport, options.gateway),
    feedback: createFeedback(transport),
    agencies: createAgencies(transport),
    translations: createTranslations(options.locale),
    async site() {
      const path = `v1/sites/${encodeURIComponent(site ?? '')}`;
      return site ? ((await transport({ path, freshFor: Infinity })) as Site) : null;
    },
  };
}
