/** Editors who save to shared texts and record the answers. */

import { setTimeout as pause } from 'node:timers/promises';
import { and, eq } from 'drizzle-orm';
import { reads, tx } from '@/db/client';
import { text } from '@/db/schema/stories';
import { BusyError } from '@/db/writer';
import type { Staff } from '@/domain/permissions/staff';
import type { SentText } from '@/domain/texts/text-fields';
import { type SaveOutcome, saveText } from '@/domain/writing/save-changes';
import { sentWords } from './texts';

/** The answer to one save. */
export interface Told {
  editor: string;
  sitting: string;
  storyId: string;
  /** A word that only this save's text contains. */
  mark: string;
  baseVersion: number;
  outcome:
    | { is: 'saved'; version: number; revisionId: string }
    | { is: 'refused'; keptDraftId: string | null };
}

interface Work {
  staff: Staff;
  storyIds: readonly string[];
  saves: number;
  /** Random numbers from 0 to 1. */
  chance: () => number;
}

const LANGUAGE = 'en';

/** Saves the given number of times to random texts; returns the answer to each save. */
export async function edit({ staff, storyIds, saves, chance }: Work): Promise<Told[]> {
  const told: Told[] = [];
  let open = await openOne(storyIds, chance);
  for (let n = 0; n < saves; n += 1) {
    if (chance() < 0.02) open = await openOne(storyIds, chance);
    const { storyId, sitting, version: baseVersion } = open;
    const mark = `${staff.name}-${n}.`;
    const sent = sentWords({ storyId, language: LANGUAGE, baseVersion, sittingId: sitting }, mark);
    const outcome = await save(staff, sent);
    const about = { editor: staff.staffId, sitting, storyId, mark, baseVersion };
    if (outcome.status === 'saved') {
      const { version, revisionId } = outcome;
      told.push({ ...about, outcome: { is: 'saved', version, revisionId } });
      open.version = version;
    } else {
      told.push({ ...about, outcome: { is: 'refused', keptDraftId: outcome.keptDraftId } });
      open.version = outcome.stored.version;
      // Continues with the own text in the same editing session, or with the other's in a new one.
      if (chance() < 0.5) open.sitting = crypto.randomUUID();
    }
  }
  return told;
}

/** Like the page: retries a little later when another process blocks writing for long. */
async function save(staff: Staff, sent: SentText): Promise<SaveOutcome> {
  for (;;) {
    await pause(1);
    try {
      return await tx((write) => saveText(write, staff, sent, Date.now()));
    } catch (error) {
      if (!(error instanceof BusyError)) throw error;
    }
  }
}

interface Open {
  storyId: string;
  sitting: string;
  version: number;
}

async function openOne(storyIds: readonly string[], chance: () => number): Promise<Open> {
  const storyId = storyIds[Math.floor(chance() * storyIds.length)] ?? '';
  const [row] = await reads()
    .select({ version: text.version })
    .from(text)
    .where(and(eq(text.storyId, storyId), eq(text.language, LANGUAGE)));
  return { storyId, sitting: crypto.randomUUID(), version: row?.version ?? 0 };
}
