import type { Linkable } from '@/domain/links/linkable';

/**
 * Searches stories, topics and collections by name.
 * @throws Error on an error status
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
