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
 * else the best. Stories are in the order of their best text, newer ones first among equals.
 * @returns the numbers of the texts
 */
export function bestTexts(texts: readonly RankedText[], language: string): number[] {
  const stories = new Map<string, { score: number; newest: number; text: RankedText }>();
  for (const text of [...texts].sort((a, b) => a.score - b.score)) {
    const known = stories.get(text.storyId);
    if (!known) {
      stories.set(text.storyId, { score: text.score, newest: text.number, text });
      continue;
    }
    known.newest = Math.max(known.newest, text.number);
    if (fitness(text, language) > fitness(known.text, language)) known.text = text;
  }
  return [...stories.values()]
    .sort((a, b) => a.score - b.score || b.newest - a.newest)
    .map(({ text }) => text.number);
}

function fitness(text: RankedText, language: string): number {
  if (text.language === language) return 2;
  return text.language === text.originalLanguage ? 1 : 0;
}
