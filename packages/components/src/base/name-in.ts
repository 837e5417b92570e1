/** What has a Vietnamese name of record, and perhaps an English one: an agency, a site, a field. */
export interface Named {
  readonly name: string;
  readonly nameEn: string | null;
}

/** A name in the reader's language, Vietnamese where it has no other. */
export function nameIn({ name, nameEn }: Named, locale: string): string {
  return (locale.startsWith('en') && nameEn) || name;
}
