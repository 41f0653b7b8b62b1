/** Names of files whose upload has not ended, for this tab, in case the page is left meanwhile. */
const key = () => `uploads:${location.pathname}`;

/** Notes which uploads of this page have not ended. */
export function noteUnfinished(names: readonly string[]): void {
  try {
    if (names.length === 0) sessionStorage.removeItem(key());
    else sessionStorage.setItem(key(), JSON.stringify(names));
  } catch {
    // Without storage nothing can be said after the page was left.
  }
}

/** The uploads that had not ended when the page was left, once. */
export function takeUnfinished(): string[] {
  try {
    const names: unknown = JSON.parse(sessionStorage.getItem(key()) ?? '[]');
    noteUnfinished([]);
    return Array.isArray(names) ? names.map(String) : [];
  } catch {
    return [];
  }
}
