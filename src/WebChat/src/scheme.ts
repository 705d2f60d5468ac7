const dark = window.matchMedia('(prefers-color-scheme: dark)');

let current: (() => void) | undefined;

/** One listener at a time: a new conversation takes the place of the old one. */
export function whenSchemeChanges(listener: () => void): void {
  if (current) dark.removeEventListener('change', current);
  current = listener;
  dark.addEventListener('change', listener);
}
