import type { OfferedLink } from '@/domain/links/linkable';

export interface FoundLinkables {
  found: OfferedLink[];
  /** The address that creates a name; null for users who may not. */
  creates: string | null;
}

/**
 * Searches stories, names, places, topics and collections by name.
 * @param address may have a query of its own
 * @throws Error on an error status
 */
export async function findLinkables(
  address: string,
  words: string,
  language: string,
  signal: AbortSignal,
): Promise<FoundLinkables> {
  const url = new URL(address, window.location.href);
  url.searchParams.set('q', words);
  url.searchParams.set('language', language);
  const response = await fetch(url, { credentials: 'same-origin', signal });
  if (!response.ok) throw new Error(`links: ${response.status}`);
  return response.json();
}
