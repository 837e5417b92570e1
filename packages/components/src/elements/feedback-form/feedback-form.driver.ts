/** How this element's tests and stories use it: by what a person reads and types. */

/** The one element that matches; throws where there is none. */
export const find = <Found extends HTMLElement>(element: Element, selector: string): Found => {
  const found = element.shadowRoot?.querySelector<Found>(selector);
  if (!found) {
    throw new Error(`Nothing matches ${selector}.`);
  }
  return found;
};

export const button = (element: Element, text: string): HTMLButtonElement => {
  const all = [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
  const found = all.find((one) => (one.ariaLabel ?? one.textContent ?? '').trim().startsWith(text));
  if (!found) {
    throw new Error(`No button “${text}”, only ${all.map((one) => one.textContent?.trim()).join(', ')}.`);
  }
  return found;
};

export const WRITTEN = {
  category: 'conduct',
  subject: 'Chờ quá lâu ở quầy số 3',
  content: 'Sáng 14/12/2016 tôi chờ hơn hai giờ.\nKhông ai giải thích vì sao.',
  consent: true,
};

/** Fills controls in by name, as typing and ticking would. */
export function fill(element: Element, values: Readonly<Record<string, string | boolean>>): void {
  for (const [name, value] of Object.entries(values)) {
    const control = [...(element.shadowRoot?.querySelectorAll<HTMLInputElement>(`[name="${name}"]`) ?? [])].find(
      (one) => one.type !== 'radio' || one.value === value,
    );
    if (!control) {
      throw new Error(`No control ${name}.`);
    }
    if (typeof value === 'boolean' || control.type === 'radio') {
      control.checked = value !== false;
    } else {
      control.value = value;
    }
    control.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
}

/** Presses the button, as the browser does when Enter is pressed in a field. */
export const send = (element: Element): void => find<HTMLFormElement>(element, 'form.compose').requestSubmit();

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0];

export function picture(name = 'anh.png', bytes: number[] = PNG): File {
  return new File([new Uint8Array(bytes)], name, { type: 'image/png' });
}

/** Chooses files, as the browser's dialogue does. */
export function choose(element: Element, ...files: File[]): void {
  const input = find<HTMLInputElement>(element, '[type=file]');
  const chosen = new DataTransfer();
  files.forEach((file) => chosen.items.add(file));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The line goes down, until the returned function puts it up again. */
export function cutLine(): () => void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  dispatchEvent(new Event('offline'));
  return () => {
    Reflect.deleteProperty(navigator, 'onLine');
    dispatchEvent(new Event('online'));
  };
}
