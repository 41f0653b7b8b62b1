const KEY = 'vitrine.smart-punctuation';

/** Whether this browser's user wants smart punctuation; on until it is switched off. */
export function isSmart(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Remembers the choice in this browser. */
export function setSmart(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // Without storage it stays on.
    return;
  }
}
