/** The page of a topic in the staff's site, with its words in one language before one. */
export function topicAdminPath(id: string, language?: string, more: Record<string, string> = {}) {
  const query = new URLSearchParams({ ...(language ? { language } : {}), ...more }).toString();
  return `/admin/topics/${encodeURIComponent(id)}${query ? `?${query}` : ''}`;
}
