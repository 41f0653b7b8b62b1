import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { revision, text } from '@/db/schema/stories';
import { listKeptVersions, listRevisions } from '@/domain/history/history-queries';
import { NotAllowed, NotThere } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { publishText } from '@/domain/publishing/publish-changes';
import { requestReview } from '@/domain/review/review-changes';
import { readSentText, type SentText } from '@/domain/texts/text-fields';
import { createStory } from '@/domain/writing/create-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { saveText } from './save-changes';
import { getWritingPageStory } from './writing-page-queries';

let clock = Date.UTC(2026, 0, 1);
let author: Staff;
let editor: Staff;
let storyId: string;

beforeEach(async () => {
  freshDatabase();
  author = await anyStaff('author');
  editor = await anyStaff('editor');
  const given = { kind: 'item' as const, language: 'en', title: 'Emma Goldman' };
  storyId = await tx((write) => createStory(write, author, given, tick()));
});

const tick = () => {
  clock += 1_000;
  return clock;
};

function sent(words: string, over: Partial<SentText> = {}): SentText {
  return {
    storyId,
    language: 'en',
    baseVersion: 1,
    sittingId: 'morning',
    title: 'Emma Goldman',
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
    ...over,
  };
}

const save = (by: Staff, wanted: SentText) => tx((write) => saveText(write, by, wanted, tick()));
const at = () => ({ storyId, language: 'en' });
const textId = async () => (await reads().select().from(text))[0]?.id ?? '';
const keptBy = async (by: Staff) => listKeptVersions(by, await textId());

describe('a save', () => {
  it('over a newer version is refused, and both texts are kept', async () => {
    await save(author, sent('The first'));
    const late = await save(editor, sent('The second', { sittingId: 'evening' }));
    expect(late).toMatchObject({ status: 'conflict', isOwnSitting: false });
    if (late.status !== 'conflict') return;
    expect(late.stored).toMatchObject({ version: 2, savedBy: author.name });
    expect(JSON.stringify(late.stored.body)).toContain('The first');
    const [kept] = await keptBy(editor);
    expect(kept?.id).toBe(late.keptDraftId);
    expect(JSON.stringify(kept?.content)).toContain('The second');
    expect(await keptBy(author)).toEqual([]);
  });

  it('whose response was lost reports that nobody else wrote', async () => {
    await save(author, sent('The first'));
    expect(await save(author, sent('The first'))).toMatchObject({ status: 'saved', version: 2 });
    const again = await save(author, sent('The first and more'));
    expect(again).toMatchObject({ status: 'conflict', isOwnSitting: true, keptDraftId: null });
  });

  it('replaces earlier ones of its editing session, so that history has one entry for it', async () => {
    for (const [index, words] of ['a', 'ab', 'abc', 'abcd'].entries()) {
      await save(author, sent(words, { baseVersion: index + 1 }));
    }
    await save(author, sent('abcde', { baseVersion: 5, sittingId: 'noon' }));
    const lines = await listRevisions(await textId());
    expect(lines.map((line) => line.number)).toEqual([3, 2, 1]);
  });

  it('leaves the reviewed and the public revision unchanged', async () => {
    await save(author, sent('As sent'));
    await tx((write) => requestReview(write, author, { ...at(), note: 'Please read' }, tick()));
    await save(author, sent('Written after', { baseVersion: 2 }));
    const published = await tx((write) =>
      publishText(write, editor, { ...at(), acceptAdvice: true }, tick()),
    );
    expect(published.status).toBe('published');
    await save(author, sent('And later still', { baseVersion: 3 }));
    const [row] = await reads().select().from(text);
    const [shown] = await reads()
      .select()
      .from(revision)
      .where(eq(revision.id, row?.publicRevisionId ?? ''));
    expect(JSON.stringify(shown?.body)).toContain('As sent');
    expect(row).toMatchObject({ hasChanges: true, version: 4 });
  });

  it('derives the slug from the title until somebody chooses one', async () => {
    const renamed = await save(author, sent('x', { title: 'Emma’s trial' }));
    expect(renamed).toMatchObject({ slug: 'emmas-trial', slugProblem: null });
    const chosen = sent('x', { title: 'Emma’s trial', slug: 'Red Emma', baseVersion: 2 });
    expect(await save(author, chosen)).toMatchObject({ slug: 'red-emma' });
    const titled = sent('x', { title: 'Another title', baseVersion: 2 });
    expect(await save(author, titled)).toMatchObject({ slug: 'red-emma' });
  });

  it('keeps the content even when the slug is not available', async () => {
    const given = { kind: 'item' as const, language: 'en', title: 'Emma Goldman' };
    await tx((write) => createStory(write, editor, given, tick()));
    const taken = await save(author, sent('kept', { slug: 'emma-goldman-2' }));
    expect(taken).toMatchObject({
      status: 'saved',
      slug: 'emma-goldman',
      slugProblem: { code: 'slugTaken', proposal: 'emma-goldman-2-2' },
    });
    const control = await save(author, sent('kept', { slug: 'a\u0007b', baseVersion: 2 }));
    expect(control).toMatchObject({ slugProblem: { code: 'slugUnprintable', proposal: 'ab' } });
  });

  it('is refused without permission', async () => {
    const stranger = await anyStaff('author');
    const translator = await anyStaff('translator', { languages: ['fa'] });
    await expect(save(stranger, sent('mine'))).rejects.toThrow(NotThere);
    await expect(
      save(translator, sent('mine', { language: 'fa', baseVersion: 0 })),
    ).rejects.toThrow(NotThere);
    await save(author, sent('Words'));
    await tx((write) => publishText(write, editor, { ...at(), acceptAdvice: true }, tick()));
    await expect(save(stranger, sent('mine', { baseVersion: 2 }))).rejects.toThrow(NotAllowed);
    const persian = sent('سلام', { language: 'fa', baseVersion: 0 });
    expect((await save(translator, persian)).status).toBe('saved');
    const german = sent('Hallo', { language: 'de', baseVersion: 0 });
    await expect(save(translator, german)).rejects.toThrow(NotAllowed);
  });

  it('shows other users only the public content', async () => {
    const stranger = await anyStaff('author');
    await expect(getWritingPageStory(stranger, storyId, 'en')).rejects.toThrow(NotThere);
    await save(author, sent('Public words'));
    await tx((write) => publishText(write, editor, { ...at(), acceptAdvice: true }, tick()));
    await save(author, sent('Secret words', { baseVersion: 2 }));
    const seen = JSON.stringify(await getWritingPageStory(stranger, storyId, 'en'));
    expect(seen).toContain('Public words');
    expect(seen).not.toContain('Secret words');
  });
});

describe('what the editor sends', () => {
  it('is limited, and the error names the field that is too long', () => {
    const huge = { type: 'doc', content: [{ type: 'paragraph', content: [] as unknown[] }] };
    huge.content[0]?.content.push({ type: 'text', text: 'word '.repeat(2_000_000) });
    expect(readSentText({ ...sent(''), body: huge })).toEqual({
      ok: false,
      problems: [{ field: 'body', code: 'tooLarge', at: null }],
    });
    expect(readSentText({ ...sent(''), title: 'x'.repeat(301) })).toEqual({
      ok: false,
      problems: [{ field: 'title', code: 'tooLong', max: 300 }],
    });
  });

  it('is refused when it is no document, and cleaned of control characters', () => {
    for (const body of [null, {}, { type: 'doc', content: [{ type: 'script' }] }]) {
      const read = readSentText({ ...sent(''), body });
      expect(read).toMatchObject({ ok: false, problems: [{ field: 'body', code: 'unreadable' }] });
    }
    const read = readSentText({ ...sent(''), title: ' Emma\u0000 \n Goldman ' });
    expect(read).toMatchObject({ ok: true, value: { title: 'Emma Goldman' } });
    for (const json of [null, 1, 'x', [], {}]) expect(readSentText(json).ok).toBe(false);
  });
});
