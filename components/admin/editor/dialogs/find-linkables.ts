import type { Linkable } from '@/domain/links/linkable';

/**
 * Asks for stories, topics and collections by words of their names.
 * @throws Error when the answer is no success
 */
export async function findLinkables(
  address: string,
  words: string,
  language: string,
): Promise<Linkable[]> {
  const query = new URLSearchParams({ q: words, language });
  const response = await fetch(`${address}?${query}`, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`links: ${response.status}`);
  const answer: { found: Linkable[] } = await response.json();
  return answer.found;
}
