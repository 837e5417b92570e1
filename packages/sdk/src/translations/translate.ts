/** A language's texts of one namespace: flat keys, i18next's JSON format v4 (`{{value}}`, `_one`, `_other`, `_zero`). */
export type Messages = Readonly<Record<string, string>>;

/** What a text may be filled with. `count` also chooses the plural form. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** For each key, the values its text needs; keys whose text needs none have `null`. Generated from the resources. */
export type MessageShapes = Readonly<Record<string, MessageValues | null>>;

/** Looks a text up and fills it in. A key that no language has comes back as it is, never an exception. */
export type Translate<Shapes extends object = Record<string, MessageValues | null>> = <
  Key extends keyof Shapes & string,
>(
  key: Key,
  ...values: null extends Shapes[Key] ? [values?: NonNullable<Shapes[Key]>] : [Shapes[Key]]
) => string;

/** i18next's own lookup for the built-in languages, in a few hundred bytes. A test holds the two equal. */
export function createTranslate(locale: string, messages: Messages): Translate {
  const plurals = new Intl.PluralRules(locale);
  return (key, ...[values = {}]) => {
    const filling: MessageValues = values ?? {};
    const message = findForm(key, filling['count']) ?? key;
    return message.replace(/{{\s*(\w+)\s*}}/g, (_, name: string) => String(filling[name] ?? ''));
  };

  function findForm(key: string, count: string | number | undefined): string | undefined {
    const plural = typeof count === 'number' ? [count === 0 ? '_zero' : '', `_${plurals.select(count)}`] : [];
    const form = [...plural, ''].find((suffix) => Object.hasOwn(messages, key + suffix));
    return form === undefined ? undefined : messages[key + form];
  }
}
