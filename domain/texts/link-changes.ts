import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { textLink } from '@/db/schema/stories';
import type { Document } from '@/domain/documents/document';
import { bodyLinks } from '@/domain/documents/links/document-links';

/**
 * Stores the links of a text's public body, for the list of broken links; null when the text is not
 * public any more.
 */
export async function noteLinks(
  write: Queries,
  textId: string,
  body: Document | null,
): Promise<void> {
  await write.delete(textLink).where(eq(textLink.textId, textId));
  const hrefs = new Set(body ? bodyLinks(body).map((link) => link.href) : []);
  const rows = [...hrefs].map((href) => ({ textId, href }));
  if (rows.length > 0) await write.insert(textLink).values(rows);
}
