interface RankedText {
  number: number;
  storyId: string;
  language: string;
  originalLanguage: string;
  /** The lower, the better. */
  score: number;
}

/**
 * One text of each story: in the page's language if it was found in it, else in the original one,
 * else the best. Stories are in the order of these texts, so that a further translation changes no
 * order; newer ones are first among equals.
 */
export function bestTexts<T extends RankedText>(texts: readonly T[], language: string): T[] {
  const stories = new Map<string, { newest: number; text: T }>();
  for (const text of texts) {
    const known = stories.get(text.storyId);
    const newest = Math.max(known?.newest ?? 0, text.number);
    const isBetter = !known || isBetterThan(known.text, text, language);
    stories.set(text.storyId, { newest, text: isBetter ? text : known.text });
  }
  return [...stories.values()]
    .sort((a, b) => a.text.score - b.text.score || b.newest - a.newest)
    .map(({ text }) => text);
}

function isBetterThan(known: RankedText, other: RankedText, language: string): boolean {
  const gain = fitness(other, language) - fitness(known, language);
  return gain > 0 || (gain === 0 && other.score < known.score);
}

function fitness(text: RankedText, language: string): number {
  if (text.language === language) return 2;
  return text.language === text.originalLanguage ? 1 : 0;
}
