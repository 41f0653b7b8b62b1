/** `Mod-Shift-8` as this computer's keys are labelled, and for `aria-keyshortcuts`. */
export function keysShown(keys: string): { shown: string; aria: string } {
  const isMac = typeof navigator !== 'undefined' && /Mac|iP(hone|ad)/.test(navigator.platform);
  const parts = keys.split('-').map((part) => (part.length === 1 ? part.toUpperCase() : part));
  const shown = isMac
    ? parts.map((part) => MAC[part] ?? part).join('')
    : parts.map((part) => (part === 'Mod' ? 'Ctrl' : part)).join('+');
  const aria = parts
    .map((part) => (part === 'Mod' ? (isMac ? 'Meta' : 'Control') : part))
    .join('+');
  return { shown, aria };
}

const MAC: Record<string, string> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' };
