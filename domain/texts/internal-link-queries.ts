import { and, eq, isNull } from 'drizzle-orm';
import { namedTables } from '@/db/named-tables';
import type { Queries } from '@/db/open';
import { name } from '@/db/schema/names';
import { place } from '@/db/schema/places';
import { formerAddress } from '@/db/schema/site';
import { story, text } from '@/db/schema/stories';
import { kindInFolder, type NamedKind } from '@/domain/addresses/named-kind';
import { isNoAddress } from '@/domain/addresses/own-address';
import { siteUrl } from '@/domain/addresses/site-url';

/** The links of a body that are internal, with or without the site's own origin, and have no target. */
export async function brokenAmong(read: Queries, hrefs: readonly string[]): Promise<Set<string>> {
  const broken = new Set<string>();
  for (const href of hrefs) {
    const path = withoutOrigin(href);
    const target = targetOf(path);
    const isWrong = path.startsWith('/') && isNoAddress(path);
    if (isWrong || (target && !(await isThere(read, target)))) broken.add(href);
  }
  return broken;
}

/** The path of a link to this site; other links as they are. */
function withoutOrigin(href: string): string {
  const origin = siteUrl();
  const isOwn = href.slice(0, origin.length).toLowerCase() === origin.toLowerCase();
  const rest = href.slice(origin.length);
  if (!isOwn || !/^(?:[/?#]|$)/.test(rest)) return href;
  return rest.startsWith('/') ? rest : `/${rest}`;
}

type Target =
  | { kind: 'story' | NamedKind; language: string; slug: string }
  | { kind: 'id'; shortId: string };

/** What an internal link leads to; null for other links. */
export function targetOf(href: string): Target | null {
  if (!href.startsWith('/')) return null;
  const parts = pathParts(href);
  if (parts === null) return { kind: 'id', shortId: '' };
  const [first = '', noun = '', slug = ''] = parts;
  if (first === 'id') return { kind: 'id', shortId: noun };
  const kind = noun === 'stories' ? 'story' : kindInFolder(noun);
  return slug === '' || !kind ? null : { kind, language: first, slug };
}

function pathParts(href: string): string[] | null {
  try {
    const path = href.slice(1).split(/[?#]/, 1)[0] ?? '';
    return path.split('/').map(decodeURIComponent);
  } catch {
    // An address that is not percent-encoded UTF-8 has no target.
    return null;
  }
}

async function isThere(read: Queries, target: Target): Promise<boolean> {
  if (target.kind === 'id') return isAnyId(read, target.shortId);
  return (await holds(read, target)) || (await held(read, target));
}

async function isAnyId(read: Queries, shortId: string): Promise<boolean> {
  const wanted = and(eq(story.shortId, shortId), eq(text.state, 'published'));
  const found = read
    .select({ id: text.id })
    .from(story)
    .innerJoin(text, eq(text.storyId, story.id));
  if ((await found.where(wanted).limit(1)).length > 0) return true;
  for (const table of [place, name]) {
    const isIt = and(eq(table.shortId, shortId), isNull(table.withdrawnAt));
    if ((await read.select({ id: table.id }).from(table).where(isIt)).length > 0) return true;
  }
  return false;
}

type Place = Exclude<Target, { kind: 'id' }>;

async function holds(read: Queries, { kind, language, slug }: Place): Promise<boolean> {
  if (kind === 'story') {
    const here = and(eq(text.language, language), eq(text.slug, slug), eq(text.state, 'published'));
    return (await read.select({ id: text.id }).from(text).where(here)).length > 0;
  }
  const { terms, names, termId } = namedTables(kind);
  const here = and(
    ...[eq(names.language, language), eq(names.slug, slug), isNull(terms.withdrawnAt)],
  );
  const found = read
    .select({ slug: names.slug })
    .from(names)
    .innerJoin(terms, eq(terms.id, termId));
  return (await found.where(here)).length > 0;
}

async function held(read: Queries, { kind, language, slug }: Place): Promise<boolean> {
  const rows = await read
    .select({ targetId: formerAddress.targetId })
    .from(formerAddress)
    .where(
      and(
        eq(formerAddress.kind, kind),
        eq(formerAddress.language, language),
        eq(formerAddress.slug, slug),
      ),
    );
  return rows.length > 0;
}
