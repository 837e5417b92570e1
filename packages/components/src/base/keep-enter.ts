/** Pages of some content systems press their own button on any Enter that bubbles up to them. */
export function keepEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter') {
    event.stopPropagation();
  }
}
