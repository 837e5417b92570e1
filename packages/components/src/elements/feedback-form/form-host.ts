import type { Portal } from '@ninhthuan/sdk';
import type { ReactiveControllerHost } from 'lit';

/** What the parts that come on demand need of the form's element. */
export interface FormHost extends ReactiveControllerHost, Element {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly portal: Portal | undefined;
  /** The language the element speaks at present. */
  readonly spoken: string;
  readonly headingLevel: number;
  /** Id of the agency preset by the tag or the site; empty where the citizen chooses. */
  readonly presetAgency: string;
}
