import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq, gt } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { imageOriginal } from '@/db/schema/images';
import { name } from '@/db/schema/names';
import { invalidation } from '@/db/schema/site';
import { audit } from '@/db/schema/staff';
import type { Document } from '@/domain/documents/document';
import { findOriginal } from '@/domain/media/staff-queries';
import { mediaStore } from '@/domain/media-store/media-store';
import { NotAllowed } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { publishText } from '@/domain/publishing/publish-changes';
import { addStory } from '@/domain/stories/story-changes';
import { importText } from '@/domain/texts/import-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { changeImage, describeImage } from './describe-changes';
import { hashOf } from './files';
import type { Incoming } from './incoming';
import { readFilter } from './library';
import { getImageRecord, listLibrary } from './library-queries';
import { removeImage } from './remove-changes';
import type { Made } from './upload';
import { uploadImage } from './upload-changes';
import { listUses } from './use-queries';
import { NO_WORDS } from './wording';

const NOBODY = { staffId: null };
const HEAD = Buffer.from('89504e470d0a1a0a', 'hex');

let editor: Staff;
let author: Staff;
let clock = Date.UTC(2026, 0, 1);

beforeEach(async () => {
  process.env.DATA_DIR = mkdtempSync(path.join(tmpdir(), 'vitrine-images-'));
  freshDatabase();
  editor = await anyStaff('editor');
  author = await anyStaff('author');
});

afterEach(() => {
  delete process.env.DATA_DIR;
});

function incoming(content: string, head: Uint8Array = HEAD): Incoming {
  const fileName = `${content}.png`;
  const file = path.join(process.env.DATA_DIR ?? '', `received-${++clock}`);
  writeFileSync(file, content);
  return { file, hash: hashOf(Buffer.from(content)), bytes: 9, head, fileName };
}

/** A substitute for the image process; the files depend on the content alone. */
const sizes = (content: string) => async (): Promise<Made> => ({
  ok: true,
  original: { mime: 'image/png', width: 1600, height: 800, pages: 1 },
  files: [800, 400].map((width) => ({
    width,
    height: width / 2,
    mime: 'image/webp' as const,
    file: Buffer.from(`${content} ${width}`),
  })),
});

async function add(by: Staff, content: string, looks = content): Promise<string> {
  const done = await uploadImage(by, incoming(content), ++clock, sizes(looks));
  if (!done.ok) throw new Error(done.problem);
  return done.id;
}

const describeIn = (imageId: string, language: string, alt: string, by: Staff = editor) =>
  tx((write) => describeImage(write, by, imageId, { ...NO_WORDS, language, alt }, ++clock));

function showing(imageId: string): Document {
  return { type: 'doc', content: [{ type: 'figure', attrs: { pictureId: imageId } }] } as Document;
}

/** A story with a cover or a figure, published in the languages. */
async function storyWith(given: {
  cover?: string;
  figure?: string;
  languages: string[];
}): Promise<string> {
  const { cover = null, figure, languages } = given;
  const body: Document = figure
    ? showing(figure)
    : { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x' }] }] };
  return tx(async (write) => {
    const facts = {
      kind: 'item' as const,
      originalLanguage: languages[0] ?? 'en',
      eventDate: '',
      eventCalendar: 'gregorian' as const,
      source: '',
      sourceUrl: '',
      coverImageId: cover,
      placeIds: [],
      topicIds: [],
    };
    const storyId = await addStory(write, NOBODY, facts, ++clock);
    for (const language of languages) {
      const title = `${language} title`;
      await importText(write, NOBODY, { storyId, language, title, body }, ++clock);
      await publishText(write, NOBODY, { storyId, language }, ++clock);
    }
    return storyId;
  });
}

async function staleAfter(change: () => Promise<unknown>): Promise<string[]> {
  const [last] = (await reads().select().from(invalidation)).slice(-1);
  await change();
  const rows = await reads()
    .select()
    .from(invalidation)
    .where(gt(invalidation.seq, last?.seq ?? 0));
  return rows.map((row) => row.tag).sort();
}

describe('an uploaded image', () => {
  it('is stored with its files, and the same file again leads to it', async () => {
    const id = await add(author, 'one');
    expect(await add(editor, 'one')).toBe(id);
    const record = await getImageRecord(id, 'en');
    expect(record).toMatchObject({ fileName: 'one.png', addedBy: author.staffId, width: 800 });
    for (const { src } of record?.files ?? []) {
      expect(existsSync(path.join(mediaStore().place, src.replace('/media/', '')))).toBe(true);
    }
    const told = await reads().select().from(audit);
    expect(told.map((row) => row.action)).toEqual(['picture.add']);
  });

  it('is stored with its original, which is deleted with it', async () => {
    const [one, two] = [await add(author, 'one', 'same'), await add(author, 'two', 'same')];
    const original = async (id: string) => {
      const found = await findOriginal(author, id);
      return found && path.join(mediaStore().place, found.name);
    };
    const [ofOne, ofTwo] = [await original(one), await original(two)];
    expect(readFileSync(ofOne ?? '', 'utf8')).toBe('one');
    expect((await getImageRecord(one, 'en'))?.original).toMatchObject({
      mime: 'image/png',
      width: 1600,
      height: 800,
      bytes: 9,
    });
    await removeImage(author, one, ++clock);
    expect(existsSync(ofOne ?? '')).toBe(false);
    expect(readFileSync(ofTwo ?? '', 'utf8')).toBe('two');
  });

  it('keeps its original when a size of another is the same file', async () => {
    const id = await add(author, 'scan 800', 'any');
    const found = await findOriginal(author, id);
    const other = await add(author, 'other', 'scan');
    const shared = { ...(await reads().select().from(imageOriginal))[0], imageId: other };
    await tx(async (write) => {
      await write.delete(imageOriginal).where(eq(imageOriginal.imageId, other));
      await write.insert(imageOriginal).values(shared as typeof imageOriginal.$inferInsert);
    });
    await removeImage(author, other, ++clock);
    expect(existsSync(path.join(mediaStore().place, found?.name ?? ''))).toBe(true);
  });

  it('that was added before originals were kept gets its own when the same file comes again', async () => {
    const id = await add(author, 'one');
    await tx(async (write) => write.delete(imageOriginal));
    expect((await getImageRecord(id, 'en'))?.original).toBeNull();
    expect(await findOriginal(author, id)).toBeNull();
    expect(await add(editor, 'one')).toBe(id);
    const found = await findOriginal(author, id);
    expect(found).toMatchObject({ fileName: 'one.png' });
    expect(readFileSync(path.join(mediaStore().place, found?.name ?? ''), 'utf8')).toBe('one');
  });

  it('is refused by its first bytes, whatever its name', async () => {
    const svg = incoming('drawing', Buffer.from('<svg xmlns='));
    expect(await uploadImage(author, svg, 1, sizes('x'))).toEqual({
      ok: false,
      problem: 'wrongType',
    });
  });

  it('is refused from translators', async () => {
    const translator = await anyStaff('translator', { languages: ['fa'] });
    await expect(add(translator, 'one')).rejects.toThrow(NotAllowed);
  });
});

describe('an image that is used nowhere', () => {
  it('is deleted with those of its files that no other image has', async () => {
    const [one, two] = [await add(author, 'one', 'same'), await add(author, 'two', 'same')];
    const files = ((await getImageRecord(one, 'en'))?.files ?? []).map(({ src }) =>
      path.join(mediaStore().place, src.replace('/media/', '')),
    );
    await removeImage(author, one, ++clock);
    expect(await getImageRecord(one, 'en')).toBeNull();
    expect(files.every((file) => existsSync(file))).toBe(true);
    await removeImage(editor, two, ++clock);
    expect(files.some((file) => existsSync(file))).toBe(false);
  });

  it('is deleted only by the user who added it, or an editor', async () => {
    const id = await add(editor, 'one');
    await expect(removeImage(author, id, ++clock)).rejects.toThrow(NotAllowed);
    expect(await getImageRecord(id, 'en')).not.toBeNull();
  });
});

describe('an image that is used', () => {
  it('is not deleted, and lists its uses', async () => {
    const [cover, inText] = [await add(author, 'cover'), await add(author, 'figure')];
    const covered = await storyWith({ cover, languages: ['en', 'nl'] });
    const shown = await storyWith({ figure: inText, languages: ['nl'] });
    for (const id of [cover, inText]) {
      await expect(removeImage(editor, id, ++clock)).rejects.toThrow('images.problem.used');
    }
    expect(await listUses(author, cover)).toMatchObject([
      { kind: 'cover', id: covered, language: 'en', title: 'en title' },
    ]);
    expect(await listUses(author, inText)).toMatchObject([
      { kind: 'text', id: shown, language: 'nl', title: 'nl title' },
    ]);
  });

  it('does not reveal drafts that the user may not see', async () => {
    const id = await add(author, 'secret');
    await tx(async (write) => {
      const facts = {
        kind: 'item' as const,
        originalLanguage: 'en',
        eventDate: '',
        eventCalendar: 'gregorian' as const,
        source: '',
        sourceUrl: '',
        coverImageId: id,
        placeIds: [],
        topicIds: [],
      };
      const storyId = await addStory(write, NOBODY, facts, ++clock);
      const words = { title: 'CANARY', body: showing(id) };
      await importText(write, NOBODY, { storyId, language: 'en', ...words }, ++clock);
    });
    const seen = JSON.stringify(await listUses(author, id));
    expect(seen).not.toContain('CANARY');
    expect(JSON.stringify(await listUses(editor, id))).toContain('CANARY');
  });
});

describe('new texts of an image', () => {
  it('invalidate the page and the feeds of the language that shows them, and nothing else', async () => {
    const id = await add(author, 'one');
    const storyId = await storyWith({ cover: id, languages: ['en', 'nl', 'fa'] });
    for (const language of ['en', 'nl', 'fa']) await describeIn(id, language, 'first');
    expect(await staleAfter(() => describeIn(id, 'fa', 'second'))).toEqual([
      'feed:site:fa',
      `text:${storyId}:fa`,
    ]);
  });

  it('also invalidate pages that fell back to other texts', async () => {
    const id = await add(author, 'one');
    const storyId = await storyWith({ figure: id, languages: ['en', 'nl'] });
    await describeIn(id, 'en', 'first');
    const stale = await staleAfter(() => describeIn(id, 'en', 'second'));
    expect(stale).toContain(`text:${storyId}:en`);
    expect(stale).toContain(`text:${storyId}:nl`);
    expect(stale.filter((tag) => tag.startsWith('list:') || tag.startsWith('front:'))).toEqual([]);
    expect(await staleAfter(() => describeIn(id, 'nl', 'eerste'))).not.toContain(
      `text:${storyId}:en`,
    );
  });

  it('invalidate nothing when they are the same, or when the image is used nowhere', async () => {
    const [one, two] = [await add(author, 'one'), await add(author, 'two')];
    await storyWith({ cover: one, languages: ['en'] });
    await describeIn(one, 'en', 'words');
    expect(await staleAfter(() => describeIn(one, 'en', 'words'))).toEqual([]);
    expect(await staleAfter(() => describeIn(two, 'en', 'words'))).toEqual([]);
  });

  it('are accepted from translators in their languages only', async () => {
    const id = await add(author, 'one');
    const translator = await anyStaff('translator', { languages: ['fa'] });
    await describeIn(id, 'fa', 'words', translator);
    await expect(describeIn(id, 'nl', 'words', translator)).rejects.toThrow(NotAllowed);
  });

  it('are kept when rights and focal point change, which invalidates every page', async () => {
    const id = await add(author, 'one');
    const storyId = await storyWith({ cover: id, languages: ['en', 'nl'] });
    await describeIn(id, 'en', 'words');
    const facts = { rights: '', credit: 'Somebody', focusX: 0.2, focusY: 0.3 };
    const stale = await staleAfter(() =>
      tx((write) => changeImage(write, editor, id, facts, ++clock)),
    );
    expect(stale).toContain(`text:${storyId}:nl`);
    expect(await getImageRecord(id, 'en')).toMatchObject({ ...facts, alt: 'words' });
    const other = await add(editor, 'two');
    await expect(tx((write) => changeImage(write, author, other, facts, ++clock))).rejects.toThrow(
      NotAllowed,
    );
  });
});

describe('the library', () => {
  const found = async (query: string, by: Staff = editor) => {
    const filter = readFilter(new URLSearchParams(query));
    return (await listLibrary(by, filter, 'en')).images.map(({ fileName }) => fileName);
  };

  it('is searched by words in any script, and filtered', async () => {
    const one = await add(author, 'one');
    const two = await add(editor, 'two');
    await storyWith({ figure: two, languages: ['en'] });
    await describeIn(one, 'ru', 'Демонстрация в Москве');
    await describeIn(two, 'en', 'A march of 100% women');
    expect(await found('')).toEqual(['two.png', 'one.png']);
    expect(await found('q=москве')).toEqual(['one.png']);
    expect(await found('q=MARCH women')).toEqual(['two.png']);
    expect(await found('q=march демонстрация')).toEqual([]);
    expect(await found('q=one.p')).toEqual(['one.png']);
    expect(await found('without=en')).toEqual(['one.png']);
    expect(await found('unused=1')).toEqual(['one.png']);
    expect(await found('mine=1', author)).toEqual(['one.png']);
  });

  it('counts the image of a name as used', async () => {
    const id = await add(author, 'portrait');
    const row = { id: 'rosa', shortId: 'rosa', kind: 'person' as const, createdAt: ++clock };
    await tx(async (write) => write.insert(name).values({ ...row, imageId: id }));
    expect(await found('unused=1')).toEqual([]);
  });

  it('is paged without repeating or skipping an image', async () => {
    for (let n = 0; n < 95; n++) await add(author, `p${n}`, 'same');
    const filter = readFilter(new URLSearchParams());
    const seen: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const page = await listLibrary(editor, filter, 'en', after);
      seen.push(...page.images.map(({ id }) => id));
      after = page.next;
    }
    expect(new Set(seen).size).toBe(95);
    expect(seen).toEqual(seen.toSorted().reverse());
  });
});
