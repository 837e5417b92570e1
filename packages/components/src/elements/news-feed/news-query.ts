import type { NewsOptions } from '@ninhthuan/sdk';

const DEFAULT_LIMIT = 6;
/** The gateway's own limit for one page. */
const MOST = 50;

/** What the tag asks for: no sites, all sites; a limit that is no count becomes the default. Preload and element alike. */
export function newsQuery(
  sites: string | null,
  category: string | null,
  limit: number,
): NewsOptions & { readonly limit: number } {
  const ids = (sites ?? '').split(',').map((id) => id.trim());
  return {
    sites: [...new Set(ids)].filter(Boolean),
    category: category?.trim() || undefined,
    limit: limit >= 1 ? Math.min(Math.trunc(limit), MOST) : DEFAULT_LIMIT,
  };
}
