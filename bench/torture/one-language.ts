import path from 'node:path';
import { closeDatabase, openDatabase, tx } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { publishText } from '@/domain/publishing/publish-changes';
import { createStory } from '@/domain/writing/create-changes';
import { saveText } from '@/domain/writing/save-changes';
import { anyStaff } from '@/testing/staff';
import { type Does, doSomething, LANGUAGES, otherBytes } from './one-language-steps';
import { chanceOf, sentWords } from './texts';
import type { Row, Scale, TortureRun } from './torture';

const STORIES = 4;

export interface Touched {
  steps: number;
  /** Number of times each action was done. */
  done: Map<Does, number>;
  /** The actions after which another language's bytes had changed. */
  broken: string[];
}

/** Random work on one language of a few stories, comparing the others each time. */
export async function workOnOne(steps: number, seed: number): Promise<Touched> {
  const chance = chanceOf(seed);
  const staff = await anyStaff('editor');
  let now = Date.UTC(2026, 0, 1);
  const storyIds: string[] = [];
  for (let n = 0; n < STORIES; n += 1) {
    const given = { kind: 'item' as const, language: 'en', title: 'A text in en' };
    const storyId = await tx((write) => createStory(write, staff, given, ++now));
    storyIds.push(storyId);
    for (const [place, language] of LANGUAGES.entries()) {
      const about = {
        storyId,
        language,
        baseVersion: language === 'en' ? 1 : 0,
        sittingId: 'first',
      };
      const sent = { ...sentWords(about, `Text ${n}.`), title: `A text in ${language}` };
      const from = LANGUAGES[(place + LANGUAGES.length - 1) % LANGUAGES.length] ?? 'en';
      await tx(async (write) => {
        await saveText(write, staff, place === 0 ? sent : { ...sent, madeFrom: from }, ++now);
        await publishText(write, staff, { storyId, language, acceptAdvice: true }, ++now);
      });
    }
  }
  const found: Touched = { steps: 0, done: new Map(), broken: [] };
  // One language for some time, then the next, so that each is both edited and compared.
  const share = Math.ceil(steps / LANGUAGES.length);
  for (const language of LANGUAGES) {
    for (let n = 0; n < share && found.steps < steps; n += 1) {
      const storyId = storyIds[Math.floor(chance() * STORIES)] ?? '';
      const before = await otherBytes(storyId, language);
      now += 60_000;
      const does = await doSomething({ staff, storyId, language, chance, now });
      found.steps += 1;
      found.done.set(does, (found.done.get(does) ?? 0) + 1);
      if ((await otherBytes(storyId, language)) !== before)
        found.broken.push(`${does} ${language}`);
    }
  }
  return found;
}

/** Edits, restores, autosaves and publications in one language leave the others unchanged. */
export const oneLanguage: TortureRun = {
  name: 'one-language',
  title: 'work on one language, and look at the others',
  async run({ isQuick, folder, seed }: Scale): Promise<Row[]> {
    const file = path.join(folder, 'vitrine.db');
    await migrateDatabase(file, path.resolve('drizzle'));
    openDatabase(file);
    const { steps, done, broken } = await workOnOne(isQuick ? 500 : 10_000, seed);
    closeDatabase();
    const list = [...done].map(([does, count]) => `${count} × ${does}`);
    return [
      {
        tried: `${steps} things done in one language at a time`,
        promise: 'changed bytes of other languages: 0',
        found: String(broken.length),
        holds: broken.length === 0,
        note: [...broken.slice(0, 5), ...list].join(', '),
      },
    ];
  },
};
