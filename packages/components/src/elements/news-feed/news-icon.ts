import { svg } from 'lit';

/** Stands where an item has no picture. */
export const newsIcon = svg`<path d="M3.5 5h13v14h-11a2 2 0 0 1-2-2zm13 4h4v8a2 2 0 0 1-4 0M6.5 9h7m-7 3.5h7m-7 3.5h4"/>`;
