import { beforeEach, expect, it } from 'vitest';
import { tx } from '@/db/client';
import { picture, pictureText } from '@/db/schema/pictures';
import { freshDatabase } from '@/db/testing';
import type { Staff } from '@/domain/staff/staff';
import { anyStaff } from '@/domain/staff/testing';
import { createStory } from './create-changes';
import { getCheckFacts, getDeskStory } from './desk-queries';
import type { Document } from './document';
import { publishChecks } from './publish-checks';
import { saveText } from './save-changes';

const NOW = Date.UTC(2026, 0, 1);
const FIGURE: Document = {
  type: 'doc',
  content: [{ type: 'figure', attrs: { pictureId: 'p' } }],
};

let editor: Staff;
let storyId: string;

beforeEach(async () => {
  freshDatabase();
  editor = await anyStaff('editor');
  const begun = { kind: 'item' as const, language: 'en', title: 'Strike' };
  storyId = await tx((write) => createStory(write, editor, begun, NOW));
});

it('finds that a translation which is not begun is empty', async () => {
  const { text, checkFacts } = await getDeskStory(editor, storyId, 'fa');
  expect(text).toBeNull();
  const unbegun = { language: 'fa', title: '', body: { type: 'doc' as const, content: [] } };
  expect(publishChecks(unbegun, checkFacts).map(({ code }) => code)).toContain('bodyEmpty');
});

it('hears that a picture was described since the text was saved', async () => {
  await tx(async (write) => {
    const file = { hash: 'h', width: 8, height: 6, mime: 'image/jpeg' };
    await write.insert(picture).values({ id: 'p', ...file, createdAt: NOW });
    const words = { subtitle: '', teaser: '', dateNote: '', byline: '', translatorCredit: '' };
    const sent = { storyId, language: 'en', baseVersion: 1, sittingId: 's', title: 'Strike' };
    await saveText(write, editor, { ...sent, ...words, body: FIGURE }, NOW);
  });
  const at = { storyId, language: 'en' };
  expect((await getCheckFacts(editor, at)).unworded).toEqual(['p']);
  await tx((write) =>
    write.insert(pictureText).values({ pictureId: 'p', language: 'en', alt: 'A crowd' }),
  );
  expect((await getCheckFacts(editor, at)).unworded).toEqual([]);
});
