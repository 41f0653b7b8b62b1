/**
 * Targets of the links in a text on a page in some language: the target's address in that language
 * instead of `/id/…`.
 */
import { eq } from 'drizzle-orm';
import { newContext, noteTag, withContext } from '@/cache/context';
import { addressTag, LINKS, linkTag } from '@/cache/tags';
import { prepared } from '@/db/client';
import { story } from '@/db/schema/stories';
import { param } from '@/db/sql';
import { namedPath, storyPath } from '@/domain/addresses/address';
import { getFormerTarget } from '@/domain/addresses/former-address-queries';
import { FOLDERS, type NamedKind } from '@/domain/addresses/named-kind';
import type { Document } from '@/domain/documents/document';
import { bodyLinks } from '@/domain/documents/links/document-links';
import { safeLink } from '@/domain/documents/links/safe-link';
import { findByShortId, findStory, getPublishedTexts } from '@/domain/reader/story-queries';
import { findTermByShortId, getTermName, KIND_TAGS, termTag } from '@/domain/taxonomy/term-queries';
import { chooseText } from '@/domain/text-choice/published-text';
import { targetOf } from '@/domain/texts/internal-link-queries';
import { canonicalTag } from '@/i18n/languages';
import type { LinkTarget, LinkTargets } from './link-target';
import { findNamed } from './named-queries';

/** A response carries few tags; more link targets than this get one common tag. */
const MOST_TAGS = 25;
const FOLDER = ['stories', ...Object.values(FOLDERS)].join('|');
const NAMES_A_PAGE = new RegExp(`^/(id/[^/.]+|[^/]+/(${FOLDER})/[^/]+)/?$`);

const original = prepared((read) =>
  read
    .select({ language: story.originalLanguage })
    .from(story)
    .where(eq(story.id, param('storyId')))
    .prepare(),
);

export interface LinkWish {
  /** The story with the links; a link to its text in another language keeps that language. */
  storyId: string;
  /** Language of the page. */
  language: string;
  /** Language in which topics, collections, places and names are shown. */
  frameLanguage: string;
  /** Origin of this site, to recognize absolute links to it. */
  siteUrl: string;
}

/**
 * The links of a text to pages of this site, each with its target; null
 * where readers would find nothing. Other links are not included.
 */
export async function getLinkTargets(document: Document, wish: LinkWish): Promise<LinkTargets> {
  const targets = new Map<string, LinkTarget | null>();
  const tags = new Set<string>();
  for (const { href } of bodyLinks(document)) {
    const safe = safeLink(href);
    const here = safe && withinSite(safe, wish.siteUrl);
    if (!safe || !here || targets.has(safe)) continue;
    const [path = '', rest = ''] = parted(here);
    if (!NAMES_A_PAGE.test(path)) continue;
    const found = await withContext(newContext(), () => pageOf(path, wish, tags));
    targets.set(safe, found && { ...found, href: found.href + rest });
  }
  noteTag(...fewLinkTags(tags));
  return targets;
}

/** The same tags, or one per kind where there are many. */
export function fewLinkTags(tags: ReadonlySet<string>): string[] {
  return tags.size > MOST_TAGS ? [LINKS, ...Object.values(KIND_TAGS)] : [...tags];
}

async function pageOf(path: string, wish: LinkWish, tags: Set<string>): Promise<LinkTarget | null> {
  const target = targetOf(path.replace(/\/$/, ''));
  if (!target) return null;
  if (target.kind === 'id') {
    const found = await findByShortId(target.shortId);
    if (found) return textOf(found.id, null, wish, tags);
    const term = await findTermByShortId(target.shortId);
    if (!term) return null;
    tags.add(termTag(term.kind, term.ownId));
    return termPage(term.kind, term.id, wish.frameLanguage, tags);
  }
  const language = canonicalTag(target.language) ?? '';
  const slug = target.slug.normalize('NFC');
  if (target.kind === 'story') {
    tags.add(addressTag('story', language, slug));
    const found = await findStory(language, slug);
    const id =
      found.is === 'missing' ? await getFormerTarget('story', language, slug) : found.storyId;
    return id ? textOf(id, language, wish, tags) : null;
  }
  tags.add(KIND_TAGS[target.kind]);
  const id = await findNamed(target.kind, language, slug);
  return id ? termPage(target.kind, id, wish.frameLanguage, tags) : null;
}

async function textOf(
  storyId: string,
  named: string | null,
  wish: LinkWish,
  tags: Set<string>,
): Promise<LinkTarget | null> {
  tags.add(linkTag(storyId));
  const texts = await getPublishedTexts(storyId);
  const [facts] = await original().execute({ storyId });
  const wanted = storyId === wish.storyId && named ? named : wish.language;
  const text = chooseText(texts, wanted, facts?.language ?? '');
  return text && { href: storyPath(text.language, text.slug), language: text.language };
}

async function termPage(
  kind: NamedKind,
  id: string,
  frameLanguage: string,
  tags: Set<string>,
): Promise<LinkTarget | null> {
  tags.add(termTag(kind, id));
  const found = await getTermName(kind, id, frameLanguage);
  return found && { href: namedPath(kind, frameLanguage, found.slug), language: frameLanguage };
}

function withinSite(href: string, siteUrl: string): string | null {
  if (href.startsWith('/')) return href;
  return href.startsWith(`${siteUrl}/`) ? href.slice(siteUrl.length) : null;
}

function parted(href: string): [path: string, rest: string] {
  const at = href.search(/[?#]/);
  return at < 0 ? [href, ''] : [href.slice(0, at), href.slice(at)];
}
