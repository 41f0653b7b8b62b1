/** Compares what editors were told with the final content of the database. */
import { eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { revision, text } from '@/db/schema/stories';
import { keptDraft } from '@/db/schema/teamwork';
import type { Told } from './editing';

export interface Found {
  saved: number;
  refused: number;
  /** Acknowledged saves neither in the history nor replaced by their own editing session. */
  overwritten: string[];
  /** Accepted saves that were not based on the newest revision, and numbers given twice. */
  forked: string[];
  /** Refused saves whose text was not kept. */
  forgotten: string[];
}

/** @param told answers of all editors, in any order */
export async function compare(told: readonly Told[]): Promise<Found> {
  const found: Found = { saved: 0, refused: 0, overwritten: [], forked: [], forgotten: [] };
  const history = await wordsById();
  const kept = await keptSittings();
  for (const ofText of groupedBy(told, (each) => each.storyId).values()) {
    const saves = ofText.filter(isSaved).sort((a, b) => a.outcome.version - b.outcome.version);
    saves.forEach((save, at) => {
      const next = saves[at + 1];
      const follows = save.outcome.version === save.baseVersion + 1;
      if (!follows || next?.outcome.version === save.outcome.version) found.forked.push(save.mark);
      const isThere = history.get(save.outcome.revisionId)?.includes(save.mark) ?? false;
      const isReplaced = next?.sitting === save.sitting && next.editor === save.editor;
      if (!isThere && !isReplaced) found.overwritten.push(save.mark);
    });
    found.saved += saves.length;
    for (const each of ofText.filter((one) => one.outcome.is === 'refused')) {
      found.refused += 1;
      const after = ofText.filter(
        (one) => one.sitting === each.sitting && one.editor === each.editor,
      );
      // An editing session keeps only its newest refused text, which includes earlier ones.
      const newest = after.filter((one) => one.outcome.is === 'refused').at(-1);
      const draft = kept.get(`${each.editor} ${each.sitting}`);
      if (!newest || !draft?.includes(newest.mark)) found.forgotten.push(each.mark);
    }
  }
  return found;
}

type Saved = Told & { outcome: { is: 'saved' } };

function isSaved(told: Told): told is Saved {
  return told.outcome.is === 'saved';
}

async function wordsById(): Promise<Map<string, string>> {
  const rows = await reads()
    .select({ id: revision.id, body: revision.body })
    .from(revision)
    .innerJoin(text, eq(text.id, revision.textId));
  return new Map(rows.map(({ id, body }) => [id, JSON.stringify(body)]));
}

async function keptSittings(): Promise<Map<string, string>> {
  const rows = await reads().select().from(keptDraft);
  return new Map(
    rows.map(({ staffId, content }) => {
      const { sittingId } = content as { sittingId: string };
      return [`${staffId} ${sittingId}`, JSON.stringify(content)];
    }),
  );
}

function groupedBy<T>(list: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}
