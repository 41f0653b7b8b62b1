import path from 'node:path';
import { and, eq } from 'drizzle-orm';
import { isReadOnly } from '@/components/admin/writing/autosave/saving';
import { closeDatabase, openDatabase, reads, tx } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { revision, text } from '@/db/schema/stories';
import { keptDraft } from '@/db/schema/teamwork';
import { findText } from '@/domain/access/text-access-queries';
import { restoreRevision } from '@/domain/history/restore-changes';
import type { Staff } from '@/domain/permissions/staff';
import { publishText } from '@/domain/publishing/publish-changes';
import { storedText } from '@/domain/texts/working-text-queries';
import { chanceOf, peopled } from './texts';
import type { Row, Scale, TortureRun } from './torture';
import { type Copies, Desk } from './writing-page';

/** Events of a page; frequent ones are listed more often. */
const HAPPENINGS = [
  ...(['type', 'type', 'type', 'type', 'type', 'type', 'ask', 'ask', 'ask', 'tick'] as const),
  ...(['arrive', 'arrive', 'arrive', 'arrive', 'arrive', 'beat', 'beat', 'beat'] as const),
  ...(['lose', 'regain', 'regain', 'mine', 'mine', 'theirs', 'both', 'both', 'want'] as const),
  ...(['publish', 'restore', 'close', 'crash', 'open', 'open', 'open', 'open', 'wait'] as const),
];

export interface Told {
  typed: number;
  saves: number;
  kept: number;
  /** Words that are no longer stored anywhere. */
  lost: string[];
}

/** Two or three users and their tabs edit one text, with many events in random order. */
export async function interleave(
  people: readonly Staff[],
  storyId: string,
  { seed, steps }: { seed: number; steps: number },
): Promise<Told> {
  const chance = chanceOf(seed);
  let clock = Date.now();
  const now = () => clock;
  const desks: (Desk | null)[] = [];
  const copies = people.map((): Copies => new Map());
  const owners = [...people.keys(), 0];
  const typed = new Map<string, number>();
  const open = async (place: number) => {
    const owner = owners[place] ?? 0;
    const staff = people[owner];
    const own = copies[owner];
    const found = await findText(reads(), { storyId, language: 'en' });
    const stored = found && (await storedText(reads(), found));
    if (!staff || !own || !stored) throw new Error('There is nothing to open.');
    const desk = new Desk({ staff, storyId, copies: own, stored, now, chance });
    desks[place] = desk;
    await desk.beat();
    // A local copy that was never saved is restored now and then; else it stays.
    const inUse = new Set(desks.map((each) => each?.sittingId));
    const [left] = [...own].filter(([sittingId]) => !inUse.has(sittingId));
    if (!left || chance() < 0.5 || isReadOnly(desk.saving)) return;
    desk.put(left[1].text);
    await desk.type(`again${typed.size}`);
    own.delete(left[0]);
  };
  for (let n = 0; n < steps; n += 1) {
    clock += 700;
    const place = Math.floor(chance() * owners.length);
    const what = HAPPENINGS[Math.floor(chance() * HAPPENINGS.length)];
    const desk = desks[place];
    const owner = owners[place] ?? 0;
    const staff = people[owner];
    if (what === 'wait') clock += chance() < 0.3 ? 400_000 : 30_000;
    else if (!desk || !staff) {
      if (what === 'open') await open(place);
    } else if (what === 'type') {
      if (isReadOnly(desk.saving)) continue;
      const word = `w${n}x`;
      typed.set(word, owner);
      await desk.type(word);
    } else if (what === 'lose' || what === 'regain') desk.isOnline = what === 'regain';
    else if (what === 'mine' || what === 'theirs' || what === 'both') await desk.decide(what);
    else if (what === 'publish') {
      const wanted = { storyId, language: 'en', acceptAdvice: true, whileWritten: true };
      await tx((write) => publishText(write, staff, wanted, now()));
    } else if (what === 'restore') await restoreSome(staff, storyId, now(), chance);
    else if (what === 'close' || what === 'crash') {
      if (what === 'close') await desk.close();
      desks[place] = null;
    } else if (what && what !== 'open') await desk[what]();
  }
  return compare(storyId, typed, copies);
}

/** Restores an earlier revision or a kept draft; refused while somebody else is editing. */
async function restoreSome(by: Staff, storyId: string, now: number, chance: () => number) {
  const at = { storyId, language: 'en' };
  const found = await findText(reads(), at);
  const rows = await reads()
    .select({ id: revision.id })
    .from(revision)
    .where(eq(revision.textId, found?.id ?? ''));
  const versionId = rows[Math.floor(chance() * rows.length)]?.id ?? '';
  try {
    await tx((write) => restoreRevision(write, by, { ...at, versionId }, now));
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'Refused') throw error;
  }
}

async function compare(
  storyId: string,
  typed: ReadonlyMap<string, number>,
  copies: readonly Copies[],
): Promise<Told> {
  const isOfText = and(eq(text.storyId, storyId), eq(text.language, 'en'));
  const revisions = await reads()
    .select({ body: revision.body })
    .from(revision)
    .innerJoin(text, eq(text.id, revision.textId))
    .where(isOfText);
  const drafts = await reads()
    .select({ content: keptDraft.content })
    .from(keptDraft)
    .innerJoin(text, eq(text.id, keptDraft.textId))
    .where(isOfText);
  const stored = JSON.stringify([revisions, drafts]);
  const browsers = copies.map((own) => JSON.stringify([...own.values()]));
  const lost = [...typed].filter(
    ([word, owner]) => !stored.includes(word) && !browsers[owner]?.includes(word),
  );
  const words = lost.map(([word]) => word);
  return { typed: typed.size, saves: revisions.length, kept: drafts.length, lost: words };
}

/** Users and tabs on one text, thousands of times. */
export const interleaving: TortureRun = {
  name: 'interleaving',
  title: 'Three people and their tabs write one text, in any order of events',
  async run({ isQuick, folder, seed }: Scale): Promise<Row[]> {
    const rounds = isQuick ? 40 : 1_000;
    const file = path.join(folder, 'vitrine.db');
    await migrateDatabase(file, path.resolve('drizzle'));
    openDatabase(file);
    const { staff, storyIds } = await peopled(3, rounds);
    const sum = { typed: 0, saves: 0, kept: 0 };
    const lost: string[] = [];
    for (const [n, storyId] of storyIds.entries()) {
      const told = await interleave(staff, storyId, { seed: seed + n, steps: 150 });
      sum.typed += told.typed;
      sum.saves += told.saves;
      sum.kept += told.kept;
      if (told.lost.length > 0) lost.push(`seed ${seed + n}: ${told.lost.join(' ')}`);
    }
    closeDatabase();
    return [
      {
        tried: `${rounds} times 150 events, ${sum.typed} words typed`,
        promise: 'texts in which a typed word was lost: 0',
        found: String(lost.length),
        holds: lost.length === 0 && sum.kept > 0,
        note: [`${sum.saves} versions, ${sum.kept} kept texts.`, ...lost.slice(0, 5)].join(' '),
      },
    ];
  },
};
