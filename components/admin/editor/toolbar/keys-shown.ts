/** `Mod-Shift-8` as this computer's keys are labelled, and for `aria-keyshortcuts`. */
export function keysShown(keys: string): { shown: string; aria: string } {
  const mac = isMac();
  const parts = keys.split('-').map((part) => (part.length === 1 ? part.toUpperCase() : part));
  const shown = mac
    ? parts.map((part) => MAC[part] ?? part).join('')
    : parts.map((part) => (part === 'Mod' ? 'Ctrl' : part)).join('+');
  const aria = parts.map((part) => (part === 'Mod' ? (mac ? 'Meta' : 'Control') : part)).join('+');
  return { shown, aria };
}

/** Whether keys are labelled as on a Mac. */
export function isMac(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iP(hone|ad)/.test(navigator.platform);
}

const MAC: Record<string, string> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' };
