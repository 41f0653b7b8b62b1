import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { memorySentence } from '@/db/schema/translation-memory';
import { documentFromMarkdown } from '@/domain/documents/markdown/markdown';
import { publishText } from '@/domain/publishing/publish-changes';
import { addStory } from '@/domain/stories/story-changes';
import { importText } from '@/domain/texts/import-changes';
import { madeFromFor } from '@/domain/translations/made-from-queries';
import { freshDatabase } from '@/testing/database';
import { STORY_FACTS } from '@/testing/story-facts';
import { fillMemory } from './memory-fill';

const PROGRAM = { staffId: null };
const WORDS = { en: 'Nobody was dismissed.', nl: 'Niemand werd ontslagen.' };

async function translated(isPublic: boolean): Promise<string> {
  const storyId = await tx((write) => addStory(write, PROGRAM, STORY_FACTS, 1));
  for (const language of ['en', 'nl'] as const) {
    await tx(async (write) => {
      const body = documentFromMarkdown(WORDS[language], { figure: () => '', story: () => '' });
      const madeFrom = (await madeFromFor(write, { storyId, language })) ?? undefined;
      const given = { storyId, language, title: language, body, madeFrom };
      await importText(write, PROGRAM, given, 1);
      const isShown = isPublic || language === 'en';
      if (isShown) await publishText(write, PROGRAM, { storyId, language }, 1);
    });
  }
  return storyId;
}

const remembered = async () =>
  (await reads().select().from(memorySentence)).map(({ source, target }) => [source, target]);

beforeEach(() => {
  freshDatabase();
});

it('takes in what was published before, and nothing else', async () => {
  for (let nth = 0; nth < 12; nth += 1) await translated(true);
  await translated(false);
  await tx(async (write) => write.delete(memorySentence));
  const said: string[] = [];
  await fillMemory(2, (line) => said.push(line));
  expect(await remembered()).toEqual(Array.from({ length: 12 }, () => [WORDS.en, WORDS.nl]));
  expect(said).toEqual(['12 of 12 translations: the memory is filled']);
});

it('can be repeated, and leaves what was edited by hand', async () => {
  await translated(true);
  const edited = { target: 'Niemand verloor het werk.', state: 'edited' as const };
  await tx(async (write) => write.update(memorySentence).set(edited));
  await fillMemory(2, () => undefined);
  await fillMemory(3, () => undefined);
  expect(await remembered()).toEqual([[WORDS.en, edited.target]]);
  const [row] = await reads()
    .select()
    .from(memorySentence)
    .where(eq(memorySentence.state, 'edited'));
  expect(row?.changedAt).toBe(1);
});
