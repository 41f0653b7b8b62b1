import { beforeEach, expect, it } from 'vitest';
import { tx } from '@/db/client';
import { image, imageText } from '@/db/schema/images';
import type { Document } from '@/domain/documents/document';
import type { Staff } from '@/domain/permissions/staff';
import { createStory } from '@/domain/writing/create-changes';
import { saveText } from '@/domain/writing/save-changes';
import { getCheckedDetails, getWritingPageStory } from '@/domain/writing/writing-page-queries';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { publishChecks } from './publish-checks';

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

it('reports that a translation without a text is empty', async () => {
  const { text, checkFacts } = await getWritingPageStory(editor, storyId, 'fa');
  expect(text).toBeNull();
  const unbegun = { language: 'fa', title: '', body: { type: 'doc' as const, content: [] } };
  expect(publishChecks(unbegun, checkFacts).map(({ code }) => code)).toContain('bodyEmpty');
});

it('notices that an image was described since the text was saved', async () => {
  await tx(async (write) => {
    const file = { hash: 'h', width: 8, height: 6, mime: 'image/jpeg' };
    await write.insert(image).values({ id: 'p', ...file, createdAt: NOW });
    const words = {
      subtitle: '',
      teaser: '',
      dateNote: '',
      byline: '',
      translatorCredit: '',
      metaTitle: '',
      metaDescription: '',
    };
    const sent = { storyId, language: 'en', baseVersion: 1, sittingId: 's', title: 'Strike' };
    await saveText(write, editor, { ...sent, ...words, body: FIGURE }, NOW);
  });
  const at = { storyId, language: 'en' };
  expect((await getCheckedDetails(editor, at)).unworded).toEqual(['p']);
  await tx((write) =>
    write.insert(imageText).values({ imageId: 'p', language: 'en', alt: 'A crowd' }),
  );
  expect((await getCheckedDetails(editor, at)).unworded).toEqual([]);
});
