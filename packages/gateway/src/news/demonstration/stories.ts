import { readFile } from 'node:fs/promises';
import { Random } from '../../demonstration/random.js';

/** Title, text, category and the picture's motif. */
type Story = [title: string, text: string, category: string, motif: string | null];

interface NewsFile {
  places: Record<string, string[]>;
  province: Story[];
  everywhere: Story[];
  district: Story[];
  party: Story[];
  sites: Record<string, Story[]>;
}

/** A site as the demonstration needs it. */
export interface DemonstrationSite {
  id: string;
  name: string;
}

/** An invented item of a site that does not exist. */
export interface DemonstrationItem {
  /** Its number within the site; the same with every start. */
  number: number;
  title: string;
  text: string;
  category: string;
  /** File name under `/pictures/`; null where the item has none. */
  picture: string | null;
  publishedAt: Date;
  /** The site whose page the link leads to. */
  at: string;
}

const PALETTES = ['dawn', 'noon', 'dusk', 'clear'] as const;
/** The first site of the registry publishes what concerns the whole province. */
const PROVINCE_SITE = 'van-phong-ubnd-tinh';
const DAY_MS = 86_400_000;
const WANTED = 8;

/** Makes the news of each site, the same with every start, up to a day before `now`. */
export async function writeStories(
  sites: readonly DemonstrationSite[],
  now: Date,
): Promise<ReadonlyMap<string, DemonstrationItem[]>> {
  const path = new URL('../../../data/news.json', import.meta.url);
  const file = JSON.parse(await readFile(path, 'utf8')) as NewsFile;
  return new Map(sites.map((site, index) => [site.id, itemsOf(site, index, file, now)]));
}

function itemsOf(site: DemonstrationSite, index: number, file: NewsFile, now: Date): DemonstrationItem[] {
  const random = new Random(index * 7_919 + 17);
  const own = ownStories(site, index, file);
  const shared = turned(file.everywhere, index)
    .slice(0, Math.max(2, WANTED - own.length))
    .map(([title, ...rest]): Story => [`${site.name}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`, ...rest]);
  // Its own news first: they are the newest.
  let time = now.getTime() - random.integer(20, 26 * 60) * 60_000;
  const items = [...own, ...shared].map(([title, text, category, motif], number) => {
    const item = {
      number: number + 1,
      title,
      text,
      category,
      picture: motif === null ? null : pictureOf(motif, index + number),
      publishedAt: toOfficeHours(new Date(time), random, now),
      at: site.id,
    };
    time -= random.integer(10, 60) * 3_600_000;
    return item;
  });
  return [...items, ...provinceItems(site, index, file, now)];
}

function ownStories({ id }: DemonstrationSite, index: number, file: NewsFile): Story[] {
  const own = file.sites[id] ?? [];
  const places = file.places[id];
  if (places) {
    const district = id.replace(/^tp-.*/, 'thành phố').replace(/^huyen-.*/, 'huyện');
    return turned(file.district, index * 2)
      .slice(0, 6)
      .map(([title, text, category, motif], turn) => {
        const fill = (pattern: string): string =>
          pattern.replaceAll('{place}', places[turn % places.length] ?? '').replaceAll('{district}', district);
        return [capitalised(fill(title)), fill(text), category, motif];
      });
  }
  // Party committees of the districts share theirs; the days and pictures differ.
  return own.length > 0 ? own : turned(file.party, index);
}

function provinceItems(site: DemonstrationSite, index: number, file: NewsFile, now: Date): DemonstrationItem[] {
  return file.province.flatMap(([title, text, category, motif], number) => {
    const isCarried = site.id === PROVINCE_SITE || (index + number) % 9 === 4;
    if (!isCarried) return [];
    return {
      number: 100 + number,
      title,
      text,
      category,
      picture: pictureOf(motif ?? 'town', number),
      publishedAt: new Date(now.getTime() - (number * 1.5 + 0.25) * DAY_MS),
      at: PROVINCE_SITE,
    };
  });
}

function turned<T>(list: readonly T[], by: number): T[] {
  return list.map((_, position) => list[(position + by) % list.length] as T);
}

/** Neighbours in a list get different lights. */
function pictureOf(motif: string, turn: number): string {
  return `${motif}-${PALETTES[turn % PALETTES.length]}.jpg`;
}

/** Offices publish between seven and five, and never tomorrow. */
function toOfficeHours(instant: Date, random: Random, now: Date): Date {
  const minute = Math.floor((instant.getTime() + 7 * 3_600_000) / 60_000);
  const day = Math.floor(minute / 1_440);
  const moved = new Date((day * 1_440 + random.integer(7 * 60, 17 * 60) - 7 * 60) * 60_000);
  return moved < now ? moved : new Date(moved.getTime() - DAY_MS);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
