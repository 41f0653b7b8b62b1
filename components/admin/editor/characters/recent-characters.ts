const KEY = 'vitrine.recent-characters';
const KEPT = 12;

/** The characters inserted last in this browser, newest first. */
export function recentCharacters(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    if (!Array.isArray(stored)) return [];
    return stored.filter((each) => typeof each === 'string').slice(0, KEPT);
  } catch {
    return [];
  }
}

export function rememberCharacter(character: string): void {
  try {
    const others = recentCharacters().filter((each) => each !== character);
    localStorage.setItem(KEY, JSON.stringify([character, ...others].slice(0, KEPT)));
  } catch {
    // Without storage nothing is remembered.
    return;
  }
}
