import { and, asc, eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { text, textLink } from '@/db/schema/stories';
import { visibleTexts } from '@/domain/access/visible-queries';
import { safeLink } from '@/domain/documents/links/safe-link';
import type { Staff } from '@/domain/permissions/staff';
import { brokenAmong } from '@/domain/texts/internal-link-queries';
import type { BrokenLink } from './broken-link';

/**
 * Broken links in published texts: internal ones without a target, and external ones with a
 * malformed address; external sites are not requested.
 * @param siteUrl origin of this site
 */
export async function listBrokenLinks(staff: Staff, siteUrl: string): Promise<BrokenLink[]> {
  const links = await reads()
    .select({
      storyId: text.storyId,
      language: text.language,
      title: text.title,
      href: textLink.href,
    })
    .from(textLink)
    .innerJoin(text, eq(text.id, textLink.textId))
    .where(and(eq(text.state, 'published'), visibleTexts(staff)))
    .orderBy(asc(text.title), asc(textLink.href));
  const local = (href: string) =>
    href.startsWith(`${siteUrl}/`) ? href.slice(siteUrl.length) : href;
  const inside = new Set(
    links.map(({ href }) => local(href)).filter((each) => each.startsWith('/')),
  );
  const broken = await brokenAmong(reads(), [...inside]);
  return links.flatMap((link): BrokenLink[] => {
    if (broken.has(local(link.href))) return [{ ...link, because: 'missing' }];
    return safeLink(link.href) === null ? [{ ...link, because: 'malformed' }] : [];
  });
}
