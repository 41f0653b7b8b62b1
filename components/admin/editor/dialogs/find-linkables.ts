import type { Linkable } from '@/domain/links/linkable';

export interface FoundLinkables {
  found: Linkable[];
  /** The address that creates a name; null for users who may not. */
  creates: string | null;
}

/**
 * Searches stories, names, places, topics and collections by name.
 * @throws Error on an error status
 */
export async function findLinkables(
  address: string,
  words: string,
  language: string,
): Promise<FoundLinkables> {
  const query = new URLSearchParams({ q: words, language });
  const response = await fetch(`${address}?${query}`, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`links: ${response.status}`);
  return response.json();
}
