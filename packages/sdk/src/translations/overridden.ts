import i18next from 'i18next';
import type { Messages, Translate } from './translate.js';
import { DEFAULT_LOCALE, type Resources } from './translations.js';

interface Override {
  readonly locale: string;
  readonly namespace: string;
  readonly resources: Resources;
}

/**
 * The lookup for a language that a host or plug-in brought or changed: i18next itself, so that everything its format
 * allows works. Texts fall back from the override to the built-in ones.
 */
export async function createOverridden(
  locale: string,
  builtIn: { readonly locale: string; readonly messages: Messages },
  overrides: readonly Override[],
): Promise<Translate> {
  const instance = i18next.createInstance();
  await instance.init({
    lng: locale,
    fallbackLng: [builtIn.locale, DEFAULT_LOCALE],
    defaultNS: 'texts',
    ns: ['texts'],
    initAsync: false,
    // Elements render through lit, which escapes; escaping twice would show "&amp;" to people.
    interpolation: { escapeValue: false },
    resources: {},
  });
  instance.addResourceBundle(builtIn.locale, 'texts', unflatten(builtIn.messages));
  for (const override of overrides) {
    instance.addResourceBundle(override.locale, 'texts', override.resources, true, true);
  }
  return (key, ...[values]) => instance.t(key, { ...values });
}

/** i18next reads `a.b` as a path, the compiled files have it as one key. */
function unflatten(messages: Messages): Resources {
  const root: Record<string, unknown> = {};
  for (const [key, text] of Object.entries(messages)) {
    const path = key.split('.');
    const last = path.pop() ?? key;
    let place = root;
    for (const part of path) {
      place = (place[part] ??= {}) as Record<string, unknown>;
    }
    place[last] = text;
  }
  return root as Resources;
}
