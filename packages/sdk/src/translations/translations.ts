import { createTranslate, type Messages, type Translate } from './translate.js';

/** i18next resources of one namespace: nested objects of texts. */
export interface Resources {
  readonly [key: string]: string | Resources;
}

/** The built-in languages of a namespace, each loaded when wanted. */
export type BuiltIn = Readonly<Record<string, () => Promise<{ readonly default: Messages }>>>;

/** A lookup and the language it really speaks. */
export interface LoadedTexts {
  readonly locale: string;
  readonly translate: Translate;
}

export interface Translations {
  /** The language spoken where nothing nearer to the element says otherwise. */
  readonly locale: string;
  /**
   * Resolves with the texts in `locale`, or in the nearest language there is: `en-GB` → `en` → Vietnamese.
   * Overrides made with `add` win over the built-in texts.
   */
  load(namespace: string, locale: string, builtIn: BuiltIn): Promise<LoadedTexts>;
  /**
   * Brings a new language or changes texts of a built-in one. i18next is loaded only now.
   * Elements already on the page take the new texts over.
   */
  add(locale: string, namespace: string, resources: Resources): void;
  /** Calls back after `add`; returns a function that ends it. */
  onChange(callback: () => void): () => void;
}

export const DEFAULT_LOCALE = 'vi';

export function createTranslations(locale: string = DEFAULT_LOCALE): Translations {
  const added: { locale: string; namespace: string; resources: Resources }[] = [];
  const listeners = new Set<() => void>();
  return {
    locale,
    async load(namespace, wanted, builtIn) {
      const own = added.filter((entry) => entry.namespace === namespace);
      const candidates = [...Object.keys(builtIn), ...own.map((entry) => entry.locale)];
      const chosen = nearestLocale(wanted, candidates);
      const spoken = builtIn[chosen] ? chosen : DEFAULT_LOCALE;
      const messages = (await builtIn[spoken]?.())?.default ?? {};
      if (own.length === 0) {
        return { locale: chosen, translate: createTranslate(chosen, messages) };
      }
      const { createOverridden } = await import('./overridden.js');
      return { locale: chosen, translate: await createOverridden(chosen, { locale: spoken, messages }, own) };
    },
    add(addedLocale, namespace, resources) {
      added.push({ locale: addedLocale, namespace, resources });
      listeners.forEach((listener) => listener());
    },
    onChange(callback) {
      listeners.add(callback);
      return () => listeners.delete(callback);
    },
  };
}

/** The candidate nearest to a BCP 47 tag, by cutting subtags off its end; Vietnamese where none fits. */
export function nearestLocale(wanted: string, candidates: readonly string[]): string {
  for (let tag = wanted.toLowerCase(); tag; tag = tag.includes('-') ? tag.slice(0, tag.lastIndexOf('-')) : '') {
    const match = candidates.find((candidate) => candidate.toLowerCase() === tag);
    if (match) {
      return match;
    }
  }
  return DEFAULT_LOCALE;
}
