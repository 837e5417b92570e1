/** What the build made for the elements. Names are those of files, without `.js`. */
export interface ElementManifest {
  /** Folder of the files, relative to the loader's own URL; named after their contents. */
  readonly folder: string;
  /** For each tag the module whose default export is its class, then everything that module imports. */
  readonly elements: Readonly<Record<string, readonly string[]>>;
  /**
   * Every element speaks them: its texts are in `<name>.<locale>`, those it shares with others in `shared.<locale>`.
   * `<locale>/together` holds all elements with their texts; its default export has the classes by their tags.
   */
  readonly locales: readonly string[];
}
