/** What the build knows of one element; URLs are relative to the loader's own. */
export interface ElementFiles {
  /** The module whose default export is the element class. */
  readonly module: string;
  /** Everything that module imports, so that all of it travels at once. */
  readonly imports: readonly string[];
  /** The module of each built-in language, and what that imports. */
  readonly locales: Readonly<Record<string, readonly string[]>>;
}

export type ElementManifest = Readonly<Record<string, ElementFiles>>;
