/** What belongs to a draft is as secret as its text. */
import { eq } from 'drizzle-orm';
import { reads, tx } from '@/db/client';
import { attachment, attachmentText } from '@/db/schema/attachments';
import { collection } from '@/db/schema/collections';
import { image, imageFile, imageText } from '@/db/schema/images';
import { story } from '@/db/schema/stories';
import { findText } from '@/domain/access/text-access-queries';
import { storyPath } from '@/domain/addresses/address';
import { noteOnShelf, putOnShelf } from '@/domain/collections/shelf-changes';
import type { Document } from '@/domain/documents/document';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { requestChanges, requestReview } from '@/domain/review/review-changes';
import type { SentText } from '@/domain/texts/text-fields';
import { keepDraft } from '@/domain/writing/kept-draft-changes';
import { saveText } from '@/domain/writing/save-changes';
import { ask } from '@/e2e/support/http';
import { expectNowhere } from '@/e2e/support/public-bytes';
import { inDataOf, insertStory, publish, type TestStory, write } from '@/e2e/support/stories';
import { expect, test } from '@/e2e/support/test';
import { anyStaff } from '@/testing/staff';

test.describe.configure({ timeout: 240_000 });

const CANARY = 'Bergeend4193';
const BY = { staffId: null };
const NOW = Date.now();

/** An image whose texts are all secret. */
async function secretImage(): Promise<string> {
  const id = crypto.randomUUID();
  const file = { hash: id, mime: 'image/png', width: 800, height: 600, createdAt: NOW };
  const words = {
    alt: `${CANARY}alt`,
    caption: `${CANARY}caption`,
    credit: `${CANARY}credit`,
    rightsNote: `${CANARY}rights`,
    transcription: `${CANARY}transcription`,
  };
  await tx(async (db) => {
    const facts = { credit: `${CANARY}creditOfAll`, fileName: `${CANARY}.png` };
    await db.insert(image).values({ id, ...file, ...facts });
    const sized = { imageId: id, width: 800, height: 600, mime: 'image/webp', bytes: 9 };
    await db.insert(imageFile).values({ ...sized, name: `${id}.webp` });
    await db.insert(imageText).values({ imageId: id, language: 'en', ...words });
  });
  return id;
}

function withFigure(imageId: string): Document {
  return {
    type: 'doc',
    content: [{ type: 'figure', attrs: { pictureId: imageId } }],
  } as Document;
}

function sent(of: TestStory, body: Document, baseVersion: number): SentText {
  const words = {
    subtitle: '',
    teaser: '',
    dateNote: '',
    byline: '',
    translatorCredit: '',
    metaTitle: '',
    metaDescription: '',
  };
  const at = { storyId: of.id, language: 'en', baseVersion, sittingId: of.id };
  return { title: 'A title', ...words, ...at, body };
}

async function attach(of: TestStory): Promise<void> {
  const id = crypto.randomUUID();
  const facts = { kind: 'pdf', name: `${id}.pdf`, mime: 'application/pdf', bytes: 9 } as const;
  const more = { hash: id, fileName: `${CANARY}.pdf`, position: 1, createdAt: NOW };
  const words = { title: `${CANARY}file`, transcript: `${CANARY}transcript` };
  await tx(async (db) => {
    await db.insert(attachment).values({ id, storyId: of.id, ...facts, ...more });
    await db.insert(attachmentText).values({ attachmentId: id, language: 'en', ...words });
  });
}

/** A draft with cover, figure, file and note; a newer revision; an unpublished and a kept text. */
async function plant() {
  const hidden = await insertStory();
  const known = await insertStory();
  const gone = await insertStory();
  await publish(known, 'en', { text: 'What readers have.' });
  await publish(gone, 'en', { text: 'What readers had.' });
  await write(hidden, 'en');
  const imageId = await secretImage();
  const person = await anyStaff('editor', { name: `${CANARY}person` });
  const [shelf] = await reads().select().from(collection).limit(1);
  const item = { collectionId: shelf?.id ?? '', storyId: hidden.id };
  await tx(async (db) => {
    await db.update(story).set({ coverImageId: imageId }).where(eq(story.id, hidden.id));
    for (const of of [hidden, known]) {
      const at = { storyId: of.id, language: 'en' };
      const { version = 0 } = (await findText(db, at)) ?? {};
      const saved = await saveText(db, person, sent(of, withFigure(imageId), version), NOW);
      expect(saved.status).toBe('saved');
      await requestReview(db, BY, { ...at, note: `${CANARY}sent` }, NOW);
      await requestChanges(db, BY, { ...at, note: `${CANARY}returned` }, NOW);
      const { id: textId = '' } = (await findText(db, at)) ?? {};
      await keepDraft(
        db,
        person,
        textId,
        { ...sent(of, withFigure(imageId), 1), title: CANARY },
        NOW,
      );
    }
    await putOnShelf(db, BY, item, NOW);
    await noteOnShelf(
      db,
      BY,
      { ...item, notes: [{ language: 'en', note: `${CANARY}shelf` }] },
      NOW,
    );
    const at = { storyId: gone.id, language: 'en' };
    await unpublishText(db, BY, { ...at, reason: 'It was wrong.', note: `${CANARY}inside` }, NOW);
  });
  await attach(hidden);
  return { hidden, known, gone };
}

test('images, files and notes of drafts are not found in anything public', async ({
  newServer,
}) => {
  const server = await newServer();
  const { hidden, known, gone } = await inDataOf(server.data, plant);
  await server.start();
  const stories = [hidden, known, gone].flatMap((of) => [
    `/id/${of.shortId}`,
    `/id/${of.shortId}.jsonld`,
    of.path('en'),
    `${of.path('en')}.rsc`,
    `${of.path('en')}?_rsc=1`,
  ]);
  const asked = await expectNowhere(server, CANARY, { more: stories });
  expect(asked).toBeGreaterThan(60);

  // Control: the same search finds what is published afterwards.
  const slug = await inDataOf(server.data, () =>
    tx(async (db) => {
      const found = await findText(db, { storyId: hidden.id, language: 'en' });
      const revisionId = found?.workingRevisionId ?? '';
      const wanted = { storyId: hidden.id, language: 'en', revisionId, acceptAdvice: true };
      expect((await publishText(db, BY, wanted, NOW)).status).toBe('published');
      return found?.slug ?? '';
    }),
  );
  const { text } = await ask(storyPath('en', slug), { port: server.port });
  for (const word of ['alt', 'file', 'transcript']) expect(text).toContain(CANARY + word);
});
