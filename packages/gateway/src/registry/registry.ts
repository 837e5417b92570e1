import type { Agency, Named, Site } from '@ninhthuan/contract';
import { derivePalette } from '@ninhthuan/contract/rules/palette';
import type { SiteTable } from '../store/tables.js';

/** The whole registry of agencies and sites, ready to answer from memory. It never changes; a newer one replaces it. */
export class Registry {
  /** Every origin from which some site's pages may call the gateway. */
  readonly origins: ReadonlySet<string>;
  readonly #agencies: ReadonlyMap<string, Agency>;
  readonly #sites: ReadonlyMap<string, SiteTable>;
  readonly #presented = new Map<string, Site>();

  constructor(
    readonly agencies: readonly Agency[],
    sites: readonly SiteTable[],
    private readonly demonstration: boolean,
  ) {
    this.#agencies = new Map(agencies.map((agency) => [agency.id, agency]));
    this.#sites = new Map(sites.map((site) => [site.id, site]));
    this.origins = new Set(sites.flatMap((site) => site.origins));
  }

  agency(id: string): Agency | undefined {
    return this.#agencies.get(id);
  }

  /** A site's own name, also when its time has passed: what it said stays its own. */
  siteNamed(id: string): Named | undefined {
    const site = this.#sites.get(id);
    return site && { id, name: site.name, nameEn: site.name_en };
  }

  /** All sites, also those whose time has passed, by their ids. */
  sitesInOrder(): Named[] {
    return [...this.#sites.values()].map(({ id, name, name_en }) => ({ id, name, nameEn: name_en }));
  }

  /** Hosts of a site's own pages; none where there is no such site. */
  hostsOf(id: string): string[] {
    return this.#sites.get(id)?.origins.map((origin) => new URL(origin).host) ?? [];
  }

  hasSite(id: string): boolean {
    return this.#sites.has(id);
  }

  /** The site, or the one that took over from it when its time has passed. A site without a successor stays itself. */
  site(id: string, today: string): Site | undefined {
    const site = this.#sites.get(follow(this.#sites, id, today, (row) => [row.valid_to, row.succeeded_by]));
    return site && this.#present(site);
  }

  /** Id of the agency that does this agency's work today: itself, or its successor after a reorganisation. */
  currentAgencyId(id: string, today: string): string {
    return follow(this.#agencies, id, today, (agency) => [agency.validTo, agency.succeededBy]);
  }

  #present(row: SiteTable): Site {
    const known = this.#presented.get(row.id);
    if (known) return known;
    const site: Site = {
      id: row.id,
      name: row.name,
      nameEn: row.name_en,
      agencyId: row.agency_id,
      locale: row.locale,
      portalUrl: row.portal_url,
      demonstration: this.demonstration,
      theme: derivePalette(row.colour),
    };
    this.#presented.set(row.id, site);
    return site;
  }
}

/** Walks from successor to successor; an edit that makes a circle ends the walk instead of the process. */
function follow<T>(
  all: ReadonlyMap<string, T>,
  start: string,
  today: string,
  end: (entry: T) => readonly [validTo: string | null, succeededBy: string | null],
): string {
  let id = start;
  for (const seen = new Set<string>(); !seen.has(id);) {
    seen.add(id);
    const entry = all.get(id);
    const [validTo, successor] = entry === undefined ? [null, null] : end(entry);
    if (validTo === null || validTo >= today || successor === null || !all.has(successor)) return id;
    id = successor;
  }
  return id;
}
