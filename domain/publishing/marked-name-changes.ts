import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { name, storyName } from '@/db/schema/names';
import { story } from '@/db/schema/stories';
import { isOneOf } from '@/db/sql';
import type { Document } from '@/domain/documents/document';
import { bodyLinks } from '@/domain/documents/links/document-links';
import type { Author } from '@/domain/permissions/staff';
import { carryIntoDetails } from '@/domain/stories/carry-details-changes';
import type { DetailsContent } from '@/domain/stories/details-content';
import type { StoryName } from '@/domain/stories/story-name';
import { auditStory } from '@/domain/texts/audit-changes';
import { targetOf } from '@/domain/texts/internal-link-queries';

/**
 * Adds the names that are marked in a public text to its story, as mentioned and in the order of the
 * text, unless the story has them in any role. It removes none, since another text may mention it.
 * Saved details of the story get them too.
 * @returns those that it added
 */
export async function addMarkedNames(
  write: Queries,
  by: Author,
  { storyId, body }: { storyId: string; body: Document },
  now: number,
): Promise<StoryName[]> {
  const marked = [...new Set(bodyLinks(body).flatMap(({ href }) => shortIdOf(href)))];
  if (marked.length === 0) return [];
  // A mark of a name that was merged means the one that it was merged into.
  const nameId = sql<string>`coalesce(${name.mergedIntoId}, ${name.id})`;
  const last = sql<number>`(select coalesce(max(${storyName.position}), -1) from ${storyName}
    where ${storyName.storyId} = ${storyId})`;
  const isThere = and(eq(storyName.nameId, nameId), eq(storyName.storyId, storyId));
  const rows = await write
    .select({ shortId: name.shortId, nameId, last })
    .from(name)
    .leftJoin(storyName, isThere)
    .where(and(isOneOf(name.shortId, JSON.stringify(marked)), isNull(storyName.nameId)));
  const inOrder = rows.sort((a, b) => marked.indexOf(a.shortId) - marked.indexOf(b.shortId));
  const missing = [...new Map(inOrder.map((row) => [row.nameId, row])).values()];
  if (missing.length === 0) return [];
  const names = missing.map((row) => ({ nameId: row.nameId, role: 'mentioned' as const }));
  const first = (missing[0]?.last ?? -1) + 1;
  await write
    .insert(storyName)
    .values(names.map((each, at) => ({ storyId, ...each, position: first + at })));
  const [of] = await write.select().from(story).where(eq(story.id, storyId));
  if (of) await carryIntoDetails(write, by, of, (content) => withNames(content, names), now);
  await auditStory(write, by, 'story.change', storyId, now, { names });
  return names;
}

function withNames(content: DetailsContent, names: readonly StoryName[]): DetailsContent {
  const isThere = ({ nameId }: StoryName) => content.names.some((each) => each.nameId === nameId);
  return { ...content, names: [...content.names, ...names.filter((each) => !isThere(each))] };
}

function shortIdOf(href: string): string[] {
  const target = targetOf(href);
  return target?.kind === 'id' ? [target.shortId] : [];
}
