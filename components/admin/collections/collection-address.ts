export function collectionAdminPath(
  id: string,
  language?: string,
  more: Record<string, string> = {},
) {
  const query = new URLSearchParams({ ...(language ? { language } : {}), ...more }).toString();
  return `/admin/collections/${encodeURIComponent(id)}${query ? `?${query}` : ''}`;
}
