/** The page of a topic in the staff's site, for one language first. */
export function topicAdminPath(id: string, language?: string, more: Record<string, string> = {}) {
  const query = new URLSearchParams({ ...(language ? { language } : {}), ...more }).toString();
  return `/admin/topics/${encodeURIComponent(id)}${query ? `?${query}` : ''}`;
}
