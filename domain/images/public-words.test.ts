import { beforeEach, expect, it } from 'vitest';
import { tx } from '@/db/client';
import { image } from '@/db/schema/images';
import type { Document } from '@/domain/documents/document';
import { NotAllowed } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { addStory } from '@/domain/stories/story-changes';
import { importText } from '@/domain/texts/import-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { changeImage, describeImage } from './describe-changes';

const PROGRAM = { staffId: null };
const NOW = Date.UTC(2026, 0, 1);
const BODY: Document = { type: 'doc', content: [{ type: 'figure', attrs: { pictureId: 'p' } }] };

let author: Staff;
let translator: Staff;
let storyId: string;

beforeEach(async () => {
  freshDatabase();
  author = await anyStaff('author');
  translator = await anyStaff('translator', { languages: ['fa'] });
  storyId = await tx(async (write) => {
    const file = { hash: 'h', width: 8, height: 6, mime: 'image/jpeg', addedBy: author.staffId };
    await write.insert(image).values({ id: 'p', ...file, createdAt: NOW });
    const facts = { kind: 'item' as const, originalLanguage: 'nl', eventDate: '', source: '' };
    const more = { eventCalendar: 'gregorian' as const, sourceUrl: '', coverImageId: null };
    return addStory(write, PROGRAM, { ...facts, ...more, placeIds: [], topicIds: [] }, NOW);
  });
});

function publish(language: string) {
  return tx(async (write) => {
    await importText(write, PROGRAM, { storyId, language, title: language, body: BODY }, NOW);
    await publishText(write, PROGRAM, { storyId, language }, NOW);
  });
}

function word(by: Staff, language: string) {
  const words = { language, alt: 'A crowd', decorative: false, caption: '', rightsNote: '' };
  const given = { ...words, credit: '', transcription: '' };
  return tx((write) => describeImage(write, by, 'p', given, NOW));
}

const FACTS = { rights: '', credit: '', focusX: 0.5, focusY: 0.5 };

it('lets authors word their images until readers are shown the words, and editors always', async () => {
  await word(author, 'nl');
  await publish('nl');
  for (const language of ['nl', 'en']) {
    await expect(word(author, language), language).rejects.toThrow(NotAllowed);
  }
  await expect(tx((write) => changeImage(write, author, 'p', FACTS, NOW))).rejects.toThrow(
    NotAllowed,
  );
  await word(await anyStaff('editor'), 'nl');
  await tx((write) => unpublishText(write, PROGRAM, { storyId, language: 'nl' }, NOW));
  await word(author, 'nl');
  await tx((write) => changeImage(write, author, 'p', FACTS, NOW));
});

it('lets translators word a public image in their language before their translation is public', async () => {
  await publish('nl');
  await word(translator, 'fa');
  await publish('fa');
  await expect(word(translator, 'fa')).rejects.toThrow(NotAllowed);
});
