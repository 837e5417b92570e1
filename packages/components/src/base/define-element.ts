/**
 * Registers a tag unless it is taken. A second copy of this library on the page is harmless; somebody else's element
 * of the same name is said aloud, because the widget will not work.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  const present = customElements.get(tag);
  if (!present) {
    customElements.define(tag, element);
  } else if (present !== element && !('isPortalElement' in present)) {
    console.error(`<${tag}> is taken by another library on this page.`);
  }
}
