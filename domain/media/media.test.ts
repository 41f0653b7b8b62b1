import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { attachment } from '@/db/schema/attachments';
import { collection } from '@/db/schema/collections';
import { imageFile, imageOriginal } from '@/db/schema/images';
import { addCollection } from '@/domain/collections/changes';
import { mergeCollections } from '@/domain/collections/merge-changes';
import { republishCollection, unpublishCollection } from '@/domain/collections/withdrawal-changes';
import type { Document } from '@/domain/documents/document';
import { addImage } from '@/domain/images/changes';
import { addName } from '@/domain/names/changes';
import { newFacts } from '@/domain/names/name';
import { unpublishName } from '@/domain/names/withdrawal-changes';
import { createPreviewLink } from '@/domain/preview-links/changes';
import { eraseText } from '@/domain/publishing/erase-changes';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { requestReview } from '@/domain/review/review-changes';
import { schedulePublication } from '@/domain/schedule/schedule-changes';
import { changeStoryDetails } from '@/domain/stories/details-changes';
import { addStory } from '@/domain/stories/story-changes';
import { importText } from '@/domain/texts/import-changes';
import { restoreStory, trashStory } from '@/domain/trash/trash-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { mediumAt } from './media';
import { publicMedia } from './queries';
import { findSharedMedium } from './shared-queries';
import { findMediumFor, findOriginal } from './staff-queries';

const NOBODY = { staffId: null };
const HOUR = 3_600_000;
const KINDS = ['figure', 'cover', 'pdf', 'sound'] as const;
type Kind = (typeof KINDS)[number];

let now: number;
let count: number;

beforeEach(() => {
  freshDatabase();
  now = Date.UTC(2026, 0, 1);
  count = 0;
});

const nameOf = (ending: string) => `ab/${String(++count).padStart(32, '0')}.${ending}`;

async function anyImage(): Promise<{ id: string; name: string }> {
  const name = nameOf('webp');
  const file = { width: 40, height: 30, mime: 'image/webp', name, bytes: 9 };
  const given = { hash: name, rights: '', files: [file], texts: [] };
  return { name, id: await tx((write) => addImage(write, given, ++now)) };
}

const showing = (imageId?: string): Document => ({
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: 'Words.' }] },
    ...(imageId ? [{ type: 'figure' as const, attrs: { pictureId: imageId } }] : []),
  ],
});

const write = (storyId: string, body: Document, language = 'en') =>
  tx((write) => importText(write, NOBODY, { storyId, language, title: 'Words', body }, ++now));

/** A story in English that uses one file in one way. */
async function using(kind: Kind): Promise<{ storyId: string; name: string }> {
  const image = await anyImage();
  const storyId = await tx((write) =>
    addStory(
      write,
      NOBODY,
      {
        kind: 'item',
        originalLanguage: 'en',
        eventDate: '',
        eventCalendar: 'gregorian',
        source: '',
        sourceUrl: '',
        coverImageId: kind === 'cover' ? image.id : null,
        placeIds: [],
        topicIds: [],
      },
      ++now,
    ),
  );
  await write(storyId, showing(kind === 'figure' ? image.id : undefined));
  if (kind === 'cover' || kind === 'figure') return { storyId, name: image.name };
  const [name, mime] =
    kind === 'pdf' ? [nameOf('pdf'), 'application/pdf'] : [nameOf('mp3'), 'audio/mpeg'];
  const facts = { hash: name, fileName: 'نامه.pdf', mime, bytes: 9, position: 1, createdAt: now };
  const row = {
    ...facts,
    id: name,
    storyId,
    name,
    kind: kind === 'pdf' ? 'pdf' : 'audio',
  } as const;
  await tx(async (write) => write.insert(attachment).values(row));
  return { storyId, name };
}

const publish = (storyId: string) =>
  tx((write) => publishText(write, NOBODY, { storyId, language: 'en' }, ++now));

/** States of a story, how to bring them about, and whether its files are public then. */
const STATES: Record<string, { isPublic: boolean; bring: (storyId: string) => Promise<unknown> }> =
  {
    draft: { isPublic: false, bring: async () => undefined },
    'in review': {
      isPublic: false,
      bring: (storyId) =>
        tx((write) => requestReview(write, NOBODY, { storyId, language: 'en', note: '' }, ++now)),
    },
    scheduled: {
      isPublic: false,
      bring: async (storyId) => {
        const editor = await anyStaff('editor');
        const wanted = { storyId, language: 'en', dueAt: now + HOUR, acceptAdvice: true };
        await tx((write) => schedulePublication(write, editor, wanted, ++now));
      },
    },
    published: { isPublic: true, bring: publish },
    'published and written on': {
      isPublic: true,
      bring: async (storyId) => {
        await publish(storyId);
        await write(storyId, showing());
      },
    },
    withdrawn: {
      isPublic: false,
      bring: async (storyId) => {
        await publish(storyId);
        await tx((write) => unpublishText(write, NOBODY, { storyId, language: 'en' }, ++now));
      },
    },
    binned: {
      isPublic: false,
      bring: async (storyId) => {
        await publish(storyId);
        await tx((write) => trashStory(write, NOBODY, storyId, ++now));
      },
    },
    'back from the trash': {
      isPublic: true,
      bring: async (storyId) => {
        await publish(storyId);
        await tx((write) => trashStory(write, NOBODY, storyId, ++now));
        await tx((write) => restoreStory(write, NOBODY, storyId, ++now));
      },
    },
    erased: {
      isPublic: false,
      bring: async (storyId) => {
        await publish(storyId);
        const wanted = { storyId, language: 'en', reason: 'x' };
        await tx((write) => eraseText(write, NOBODY, wanted, ++now));
      },
    },
  };

const forReaders = (name: string) => publicMedia(reads())(name);

describe('a file that a story uses', () => {
  for (const kind of KINDS) {
    for (const [state, { isPublic, bring }] of Object.entries(STATES)) {
      it(`is ${isPublic ? '' : 'not '}for readers: ${kind}, ${state}`, async () => {
        const { storyId, name } = await using(kind);
        await bring(storyId);
        expect((await forReaders(name)) !== null).toBe(isPublic);
        expect(await findMediumFor(await anyStaff('editor'), name)).toMatchObject({ name });
      });
    }
  }

  it('is for staff who may see the story, and an image for all of them', async () => {
    const stranger = await anyStaff('author');
    for (const kind of KINDS) {
      const { storyId, name } = await using(kind);
      const isImage = kind === 'figure' || kind === 'cover';
      expect((await findMediumFor(stranger, name)) !== null, kind).toBe(isImage);
      await publish(storyId);
      expect(await findMediumFor(stranger, name), kind).toMatchObject({ name });
    }
    expect(await findMediumFor(stranger, nameOf('webp'))).toBeNull();
  });

  it('has its name at upload, in any script', async () => {
    const { storyId, name } = await using('pdf');
    await publish(storyId);
    expect(await forReaders(name)).toEqual({ name, fileName: 'نامه.pdf' });
  });

  it('is public while any language of the story is', async () => {
    const { storyId, name } = await using('sound');
    await publish(storyId);
    await write(storyId, showing(), 'nl');
    await tx((write) => publishText(write, NOBODY, { storyId, language: 'nl' }, ++now));
    await tx((write) => unpublishText(write, NOBODY, { storyId, language: 'en' }, ++now));
    expect(await forReaders(name)).not.toBeNull();
    await tx((write) => unpublishText(write, NOBODY, { storyId, language: 'nl' }, ++now));
    expect(await forReaders(name)).toBeNull();
  });
});

describe('an image', () => {
  it('is not public while only the draft of a published text has it', async () => {
    const { storyId } = await using('figure');
    await publish(storyId);
    const { id, name } = await anyImage();
    await write(storyId, showing(id));
    expect(await forReaders(name)).toBeNull();
    await publish(storyId);
    expect(await forReaders(name)).not.toBeNull();
  });

  it('is no longer public once it was removed from the text, though old revisions have it', async () => {
    const { storyId, name } = await using('figure');
    await publish(storyId);
    await write(storyId, showing());
    await publish(storyId);
    expect(await forReaders(name)).toBeNull();
  });

  it('is no longer public once the story has another cover', async () => {
    const { storyId, name } = await using('cover');
    await publish(storyId);
    const other = await anyImage();
    const editor = await anyStaff('editor');
    await tx((write) =>
      changeStoryDetails(write, editor, storyId, { coverImageId: other.id }, ++now),
    );
    expect(await forReaders(name)).toBeNull();
    expect(await forReaders(other.name)).not.toBeNull();
  });

  it('is public while another published story uses it', async () => {
    const { id, name } = await anyImage();
    for (const [index, action] of ['first', 'second'].entries()) {
      const { storyId } = await using('figure');
      await write(storyId, showing(id));
      await publish(storyId);
      if (index === 0)
        await tx((write) => unpublishText(write, NOBODY, { storyId, language: 'en' }, ++now));
      expect((await forReaders(name)) !== null, action).toBe(index === 1);
    }
  });

  it('is public while it is the cover of a public collection', async () => {
    const { id, name } = await anyImage();
    const words = { language: 'en', description: '', extent: '' };
    const facts = { type: 'archival' as const, dates: '', access: 'open' as const, position: 1 };
    const begin = (slug: string, isNamed = true) => {
      const names = isNamed ? [{ ...words, name: slug, slug }] : [];
      const given = { ...facts, identifier: slug, names, pids: [], stories: [] };
      return tx((write) => addCollection(write, NOBODY, given, ++now));
    };
    const [box, other] = [await begin('box'), await begin('other')];
    const nameless = await begin('nameless', false);
    const cover = (collectionId: string, coverImageId: string | null) =>
      tx(async (write) => {
        await write.update(collection).set({ coverImageId }).where(eq(collection.id, collectionId));
      });
    expect(await forReaders(name)).toBeNull();
    await cover(nameless, id);
    expect(await forReaders(name)).toBeNull();
    await cover(box, id);
    expect(await forReaders(name)).not.toBeNull();
    const wanted = { collectionId: box, reason: '' };
    await tx((write) => unpublishCollection(write, NOBODY, wanted, ++now));
    expect(await forReaders(name)).toBeNull();
    await tx((write) => republishCollection(write, NOBODY, box, ++now));
    expect(await forReaders(name)).not.toBeNull();
    await tx((write) => mergeCollections(write, NOBODY, { from: box, into: other }, ++now));
    expect(await forReaders(name)).toBeNull();
  });
});

it('An image of a name is public while the name is and a published story has it', async () => {
  const { id, name: file } = await anyImage();
  const forms = [{ language: 'en', name: 'Rosa', slug: '', description: '' }];
  const given = { ...newFacts('person'), imageId: id, variants: [], forms };
  const nameId = await tx((write) => addName(write, NOBODY, given, ++now));
  expect(await forReaders(file)).toBeNull();
  const names = [{ nameId, role: 'about' as const }];
  const facts = { kind: 'item' as const, originalLanguage: 'en', eventDate: '', source: '' };
  const more = { eventCalendar: 'gregorian' as const, sourceUrl: '', coverImageId: null };
  const made = { ...facts, ...more, placeIds: [], topicIds: [], names };
  const storyId = await tx((queries) => addStory(queries, NOBODY, made, ++now));
  await write(storyId, showing());
  expect(await forReaders(file)).toBeNull();
  await tx((write) => publishText(write, NOBODY, { storyId, language: 'en' }, ++now));
  expect(await forReaders(file)).not.toBeNull();
  await tx((write) => unpublishName(write, NOBODY, { nameId, reason: '' }, ++now));
  expect(await forReaders(file)).toBeNull();
});

describe('a visitor with a preview link', () => {
  const share = async (storyId: string) => {
    const editor = await anyStaff('editor');
    const wanted = { storyId, language: 'en', recipient: '', endsAt: now + HOUR };
    const made = await tx((write) => createPreviewLink(write, editor, wanted, ++now));
    return made.status === 'made' ? made.token : '';
  };

  it.each(KINDS)('has the files of the draft that it shows until it ends: %s', async (kind) => {
    const { storyId, name } = await using(kind);
    const token = await share(storyId);
    expect(await findSharedMedium(token, name, now)).toMatchObject({ name });
    expect(await findSharedMedium(`${token.slice(1)}A`, name, now)).toBeNull();
    expect(await findSharedMedium(token, name, now + 2 * HOUR)).toBeNull();
    await tx((write) => trashStory(write, NOBODY, storyId, ++now));
    expect(await findSharedMedium(token, name, now)).toBeNull();
  });

  it('gets no file of anything else', async () => {
    const { storyId, name } = await using('figure');
    const token = await share(storyId);
    for (const kind of KINDS) {
      expect(await findSharedMedium(token, (await using(kind)).name, now), kind).toBeNull();
    }
    const later = await anyImage();
    await write(storyId, showing(later.id));
    expect(await findSharedMedium(token, later.name, now)).toBeNull();
    expect(await findSharedMedium(token, name, now)).toMatchObject({ name });
  });
});

it('an original is for staff alone, even of an image that is public', async () => {
  const { storyId, name } = await using('cover');
  await publish(storyId);
  const [row] = await reads().select().from(imageFile).where(eq(imageFile.name, name));
  const imageId = row?.imageId ?? '';
  const original = { name: nameOf('tif'), mime: 'image/tiff', bytes: 9, width: 4, height: 3 };
  await tx(async (write) => write.insert(imageOriginal).values({ ...original, imageId, pages: 1 }));
  expect(await forReaders(original.name)).toBeNull();
  expect(await findMediumFor(await anyStaff('editor'), original.name)).toBeNull();
  expect(await findOriginal(await anyStaff('translator'), imageId)).toMatchObject({
    name: original.name,
  });
  expect(await findOriginal(await anyStaff('translator'), 'nope')).toBeNull();
});

it.each([
  ['/media/ab/0123456789abcdef0123456789abcdef.webp', true],
  ['/media/ab/0123456789abcdef0123456789abcdef.webp/', false],
  ['/media/../vitrine.db', false],
  ['/media/ab/0123456789ABCDEF0123456789abcdef.webp', false],
  ['/mediax/ab/0123456789abcdef0123456789abcdef.webp', false],
])('%s is an address of media: %s', (path, isOne) => {
  expect(mediumAt(path) !== null).toBe(isOne);
});
