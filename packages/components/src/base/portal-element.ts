import type { Site } from '@ninhthuan/contract';
import type { Portal } from '@ninhthuan/sdk';
import type { BuiltIn, MessageValues, Translate } from '@ninhthuan/sdk/translations';
import { html, LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { elementLocale } from './element-locale.js';
import { requestPortal } from './portal-context.js';
import { siteTheme } from './site-theme.js';

/** A namespace of texts: its name and its built-in languages. */
export interface ElementTexts {
  readonly namespace: string;
  readonly builtIn: BuiltIn;
}

/**
 * What every portal element shares: it finds its portal, speaks the right language, wears the site's colours, and shows
 * its fallback content until it is ready.
 */
export abstract class PortalElement<Shapes extends object = Record<string, MessageValues | null>> extends LitElement {
  /** Tells `defineElement` a second copy of this library from a stranger's element. @internal */
  static readonly isPortalElement = true;

  /** Set by each element class. @internal */
  static texts: ElementTexts;

  // Declared here and not with decorators, whose helpers every page would load (see docs/decisions).
  static override properties: PropertyDeclarations = {
    lang: { reflect: true },
    portal: { attribute: false },
    site: { state: true },
    translator: { state: true },
  };

  /** The language `translator` speaks. */
  protected locale = 'vi';

  #greeted: Portal | undefined;
  #stopAsking: (() => void) | undefined;
  #stopListening: (() => void) | undefined;

  /** BCP 47 tag of the language to speak here; the nearest ancestor's, then the portal's, where it is missing. */
  override lang = '';

  /** The portal to ask. Found by itself; set it to use another. */
  portal: Portal | undefined;

  protected site: Site | null = null;

  /** Looks up this element's texts. Undefined until they are loaded; `renderReady` is only called after. */
  protected translator: Translate<Shapes> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.portal) {
      this.#usePortal(this.portal);
    } else {
      this.#stopAsking = requestPortal(this, (portal) => (this.portal = portal));
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopAsking?.();
    this.#stopListening?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('portal') && this.portal) {
      this.#usePortal(this.portal);
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // Only now does the attribute say what the property was set to.
    if (changed.has('lang') && !changed.has('portal') && this.portal) {
      void this.#loadTexts(this.portal);
    }
    if (this.portal && this.translator && this.#greeted !== this.portal) {
      this.#greeted = this.portal;
      this.portalReady(this.portal);
    }
  }

  /** Called after the first rendering with a portal, and again should the portal be replaced. */
  protected portalReady(_portal: Portal): void {}

  #usePortal(portal: Portal): void {
    this.#stopListening?.();
    this.#stopListening = portal.translations.onChange(() => void this.#loadTexts(portal));
    if (this.shadowRoot) {
      const own = (this.constructor as typeof LitElement).elementStyles;
      const sheets = own.map((style) => (style instanceof CSSStyleSheet ? style : style.styleSheet));
      // Last, so that the site's colours win over the family's own.
      this.shadowRoot.adoptedStyleSheets = [...sheets.filter((sheet) => sheet !== undefined), siteTheme(portal)];
    }
    void this.#loadTexts(portal);
    portal.site().then(
      (site) => (this.site = site),
      () => undefined,
    );
  }

  async #loadTexts(portal: Portal): Promise<void> {
    const { namespace, builtIn } = (this.constructor as typeof PortalElement).texts;
    const wanted = elementLocale(this, portal.translations.locale);
    try {
      const { locale, translate } = await portal.translations.load(namespace, wanted, builtIn);
      this.locale = locale;
      this.translator = translate;
    } catch {
      // The fallback content stays, which is what a citizen needs where the texts can't be loaded.
    }
  }

  /** The element's content, once its texts and portal are there. */
  protected abstract renderReady(translate: Translate<Shapes>): unknown;

  protected override render(): unknown {
    return this.translator ? this.renderReady(this.translator) : html`<slot></slot>`;
  }
}
