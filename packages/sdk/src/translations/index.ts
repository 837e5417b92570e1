export { createTranslate, type Messages, type MessageShapes, type MessageValues, type Translate } from './translate.js';
export {
  createTranslations,
  nearestLocale,
  DEFAULT_LOCALE,
  type BuiltIn,
  type LoadedTexts,
  type Resources,
  type Translations,
} from './translations.js';
