import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { newContext, withContext } from '@/cache/context';
import { reads, tx } from '@/db/client';
import { author } from '@/db/schema/authors';
import { image } from '@/db/schema/images';
import { audit } from '@/db/schema/staff';
import { countStories } from '@/domain/freshness/count-queries';
import { findNamed } from '@/domain/links/named-queries';
import { deleteProfileOf, disablePerson } from '@/domain/people/people-changes';
import type { Staff } from '@/domain/permissions/staff';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { listStories } from '@/domain/reader/story-list-queries';
import { getStory } from '@/domain/reader/story-queries';
import { changeAccount } from '@/domain/sign-in/account-changes';
import { isTermUnpublished } from '@/domain/taxonomy/term-queries';
import { createStory } from '@/domain/writing/create-changes';
import { saveText } from '@/domain/writing/save-changes';
import { freshDatabase } from '@/testing/database';
import { invalidatedSince, lastInvalidation } from '@/testing/freshness';
import { anyStaff } from '@/testing/staff';
import { NO_PROFILE, type Profile } from './author';
import { deleteProfile, saveProfile } from './profile-changes';
import { ownProfile } from './profile-queries';
import { getAuthor, listAuthors } from './queries';

const NOW = Date.UTC(2026, 0, 1);
const ORCID = '0000-0002-1825-0097';

let eva: Staff;

beforeEach(async () => {
  freshDatabase();
  eva = await anyStaff('editor', { name: 'Eva Smit' });
});

const save = (profile: Partial<Profile>, by = eva) =>
  tx((write) => saveProfile(write, by, { ...NO_PROFILE, isPublic: true, ...profile }, NOW));

const idOf = async (by = eva) => {
  const [row] = await reads().select().from(author).where(eq(author.staffId, by.staffId));
  return row?.id ?? '';
};

async function publishedStory(byline: string, title = 'Strike', version = 1, id = '') {
  const begun = { kind: 'item' as const, language: 'en', title };
  const storyId = id || (await tx((write) => createStory(write, eva, begun, NOW)));
  const at = { storyId, language: 'en' };
  const words = {
    title,
    subtitle: '',
    teaser: '',
    dateNote: '',
    translatorCredit: '',
    metaTitle: '',
    metaDescription: '',
  };
  const body = {
    type: 'doc' as const,
    content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'One.' }] }],
  };
  await tx(async (write) => {
    const sent = { ...at, ...words, byline, body, baseVersion: version, sittingId: 's' };
    await saveText(write, eva, sent, NOW);
    await publishText(write, { staffId: null }, at, NOW);
  });
  return storyId;
}

const named = () => `Eva Smit <${eva.staffId}>`;

/** Tags that a read notes. */
async function tagsOf(read: () => Promise<unknown>): Promise<string[]> {
  const context = newContext();
  await withContext(context, read);
  return [...context.tags];
}

describe('a profile', () => {
  it('shows nothing to readers until its owner makes it public', async () => {
    const storyId = await publishedStory(named());
    const credited = { name: 'Eva Smit', page: null };
    expect((await getStory(storyId, 'en'))?.writers).toEqual([credited]);
    await save({ isPublic: false, orcid: ORCID });
    expect((await getStory(storyId, 'en'))?.writers).toEqual([credited]);
    expect(await getAuthor(await idOf(), 'en')).toBeNull();
    expect(await listAuthors('en')).toEqual([]);
    expect((await ownProfile(eva, 'en')).path).toBeNull();
    expect(await isTermUnpublished('author', await idOf())).toBe(false);
  });

  it('credits its owner on stories by name and page in the language of the page', async () => {
    const storyId = await publishedStory(`Jan; ${named()}`);
    const words = [
      { language: 'fa', name: 'اوا اسمیت', description: 'تاریخ‌نگار.' },
      { language: 'nl', name: '', description: 'Historicus.' },
    ];
    await save({ orcid: `https://orcid.org/${ORCID}`, words });
    const story = await getStory(storyId, 'en');
    const slugs = { en: 'eva-smit', fa: 'اوا-اسمیت', nl: 'eva-smit' };
    expect(story?.writers).toEqual([
      { name: 'Jan', page: null },
      { name: 'Eva Smit', page: { language: 'en', slugs, orcid: ORCID, personId: null } },
    ]);
    expect(JSON.stringify(story)).not.toContain(eva.staffId);
    const shown = await getAuthor(await idOf(), 'fa');
    expect(shown).toMatchObject({ name: 'اوا اسمیت', description: 'تاریخ‌نگار.', slugs });
    expect(JSON.stringify(shown)).not.toContain(eva.staffId);
    expect(await getAuthor(await idOf(), 'nl')).toMatchObject({ description: 'Historicus.' });
    expect((await ownProfile(eva, 'fa')).profile.words).toEqual(words);
  });

  it('refuses a wrong ORCID iD, an unknown image, and a form that showed an older profile', async () => {
    await expect(save({ orcid: '0000-0002-1825-0098' })).rejects.toMatchObject({ field: 'orcid' });
    await expect(save({ imageId: 'none' })).rejects.toMatchObject({ field: 'cover' });
    await expect(save({ was: 'older' } as Partial<Profile>)).rejects.toMatchObject({ status: 409 });
    expect(await idOf()).toBe('');
  });

  it('shows an image of its owner or of published pages, and none that only others see', async () => {
    const other = await anyStaff('author');
    const uploaded = (id: string, by: Staff) => {
      const file = { hash: id, width: 8, height: 6, mime: 'image/jpeg', addedBy: by.staffId };
      return tx(async (write) => write.insert(image).values({ id, ...file, createdAt: NOW }));
    };
    await uploaded('own', eva);
    await uploaded('secret', other);
    await save({ imageId: 'own' });
    const notYours = { said: 'account.profile.notYours', field: 'cover' };
    await expect(save({ imageId: 'secret' })).rejects.toMatchObject(notYours);
    await expect(save({ imageId: 'secret', isPublic: false })).rejects.toMatchObject(notYours);
    await save({ imageId: 'secret' }, other);
    await save({ imageId: 'secret' });
    await save({ imageId: null }, other);
    await save({ imageId: 'secret', orcid: ORCID });
  });

  it('leaves what it says out of the audit log', async () => {
    await save({ orcid: ORCID, words: [{ language: 'en', name: '', description: 'Secretly.' }] });
    const [entry] = await reads().select().from(audit).where(eq(audit.action, 'profile.change'));
    expect(entry?.detail).toEqual({ isPublic: true, changed: ['isPublic', 'orcid', 'words'] });
  });

  it('gives two authors of one name two addresses', async () => {
    const other = await anyStaff('author', { name: 'Eva Smit' });
    await save({});
    await save({}, other);
    expect((await getAuthor(await idOf(), 'en'))?.slug).toBe('eva-smit');
    expect((await getAuthor(await idOf(other), 'en'))?.slug).toBe('eva-smit-2');
  });
});

describe('the stories of an author', () => {
  it('are those published before and after the profile, and follow the byline', async () => {
    const before = await publishedStory(named(), 'Before');
    await publishedStory('Jan', 'Of others');
    await save({});
    const list = `author:${await idOf()}`;
    const after = await publishedStory(named(), 'After');
    const listed = async () =>
      (await listStories({ list, language: 'en' })).rows.map(({ id }) => id);
    expect((await listed()).sort()).toEqual([before, after].sort());
    expect(await countStories(list)).toBe(2);
    await publishedStory('Jan', 'Before', 2, before);
    expect(await listed()).toEqual([after]);
    const at = { storyId: after, language: 'en', reason: '', note: '' };
    await tx((write) => unpublishText(write, eva, at, NOW));
    expect(await listed()).toEqual([]);
    expect(await countStories(list)).toBe(0);
    expect(await listAuthors('en')).toEqual([]);
  });
});

describe('pages that name an author', () => {
  it('are rendered again when the profile becomes public, changes, and is hidden', async () => {
    const storyId = await publishedStory(named());
    const read = () => getStory(storyId, 'en');
    for (const profile of [{}, { orcid: ORCID }, { isPublic: false }]) {
      const noted = await tagsOf(read);
      const seq = await lastInvalidation();
      await save(profile);
      const stale = await invalidatedSince(seq);
      expect(noted.some((tag) => stale.includes(tag))).toBe(true);
    }
  });

  it('lead to the new address after a change of name, which leaves other forms alone', async () => {
    await save({ words: [{ language: 'fa', name: 'اسمیت', description: '' }] });
    const id = await idOf();
    const facts = { name: 'Eva Jansen', interfaceLanguage: 'en' };
    await tx((write) => changeAccount(write, eva, facts, NOW));
    expect((await getAuthor(id, 'en'))?.slugs).toEqual({ en: 'eva-jansen', fa: 'اسمیت' });
    expect(await findNamed('author', 'en', 'eva-smit')).toBe(id);
  });
});

describe('somebody who leaves', () => {
  const leave = async () => {
    const head = await anyStaff('administrator');
    await tx((write) => disablePerson(write, head, eva.staffId, NOW + 1));
  };

  it('keeps the page if they chose so', async () => {
    await save({ isKept: true });
    await leave();
    expect(await getAuthor(await idOf(), 'en')).not.toBeNull();
  });

  it('has none else, and stories still name them', async () => {
    const storyId = await publishedStory(named());
    await save({ isKept: false });
    await leave();
    expect(await getAuthor(await idOf(), 'en')).toBeNull();
    expect(await isTermUnpublished('author', await idOf())).toBe(true);
    expect((await getStory(storyId, 'en'))?.writers).toEqual([{ name: 'Eva Smit', page: null }]);
  });

  it('has the profile deleted by an administrator who is asked to', async () => {
    const storyId = await publishedStory(named());
    await save({ isKept: true });
    await leave();
    const head = await anyStaff('administrator');
    await tx((write) => deleteProfileOf(write, head, eva.staffId, NOW));
    expect(await idOf()).toBe('');
    expect((await getStory(storyId, 'en'))?.writers).toEqual([{ name: 'Eva Smit', page: null }]);
  });

  it('can delete the profile with its addresses', async () => {
    await publishedStory(named());
    await save({});
    const id = await idOf();
    await tx((write) => changeAccount(write, eva, { name: 'E. S.', interfaceLanguage: 'en' }, NOW));
    await tx((write) => deleteProfile(write, eva, NOW));
    expect(await idOf()).toBe('');
    expect(await findNamed('author', 'en', 'eva-smit')).toBeNull();
    expect(await countStories(`author:${id}`)).toBe(0);
  });
});
