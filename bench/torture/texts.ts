import { tx } from '@/db/client';
import type { Staff } from '@/domain/permissions/staff';
import type { SentText } from '@/domain/texts/text-fields';
import { createStory } from '@/domain/writing/create-changes';
import { anyStaff } from '@/testing/staff';

/** A save with these words as body, as an editor would send it. */
export function sentWords(
  about: Pick<SentText, 'storyId' | 'language' | 'baseVersion' | 'sittingId'>,
  words: string,
): SentText {
  return {
    ...about,
    title: 'A text',
    subtitle: '',
    teaser: '',
    dateNote: '',
    byline: '',
    translatorCredit: '',
    metaTitle: '',
    metaDescription: '',
    body: {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
    },
  };
}

/** Creates editors, and stories with an English text, in the open database. */
export async function peopled(
  editors: number,
  stories: number,
): Promise<{ staff: Staff[]; storyIds: string[] }> {
  const staff: Staff[] = [];
  for (let n = 0; n < editors; n += 1) staff.push(await anyStaff('editor', { name: `e${n}` }));
  const [first] = staff;
  if (!first) throw new Error('Nobody is there to begin a story.');
  const given = { kind: 'item' as const, language: 'en', title: 'A text' };
  const storyIds: string[] = [];
  for (let n = 0; n < stories; n += 1) {
    storyIds.push(await tx((write) => createStory(write, first, given, Date.now())));
  }
  return { staff, storyIds };
}

/** A seeded generator of numbers from 0 to 1. */
export function chanceOf(seed: number): () => number {
  let state = Math.imul(seed + 1, 2_654_435_761) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
}
