import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { storyTag, textTag } from '@/cache/tags';
import { reads, tx } from '@/db/client';
import { rowsOf } from '@/db/rows';
import { author } from '@/db/schema/authors';
import { comment } from '@/db/schema/comments';
import { outbox } from '@/db/schema/delivery';
import { image } from '@/db/schema/images';
import { invitation, staff } from '@/db/schema/staff';
import { revision, text } from '@/db/schema/stories';
import { lease } from '@/db/schema/teamwork';
import { assignText } from '@/domain/assignments/assignment-changes';
import { listAudit } from '@/domain/audit/queries';
import { NO_PROFILE } from '@/domain/authors/author';
import { saveProfile } from '@/domain/authors/profile-changes';
import { addComment } from '@/domain/comments/comment-changes';
import type { Staff } from '@/domain/permissions/staff';
import { publishText } from '@/domain/publishing/publish-changes';
import { getStory } from '@/domain/reader/story-queries';
import { accountById } from '@/domain/sign-in/account-queries';
import { hashOfPassword } from '@/domain/sign-in/password-hash';
import { beginSession } from '@/domain/sign-in/session-changes';
import { findSession } from '@/domain/sign-in/session-queries';
import { createStory } from '@/domain/writing/create-changes';
import { saveText } from '@/domain/writing/save-changes';
import { freshDatabase } from '@/testing/database';
import { invalidatedSince, lastInvalidation } from '@/testing/freshness';
import { anyStaff } from '@/testing/staff';
import { eraseOwnAccount, erasePerson } from './erase-changes';
import type { ErasureWish } from './erasure';
import { getErasure, getOwnErasure, listSuccessors } from './erasure-queries';
import { enablePerson, invitePerson } from './people-changes';
import { getPerson, listPeople } from './people-queries';

const NOW = Date.UTC(2026, 0, 1);
const EMAIL = 'Eva.Smit@archive.example';
const KEPT: ErasureWish = { credits: 'kept', otherName: '', toId: null };
const former = (number: number) => `Former member of staff ${number}`;
const NO_FILTER = { person: '', action: '', subject: '', language: '', from: '', to: '' };

let admin: Staff;
let eva: Staff;

beforeEach(async () => {
  freshDatabase();
  admin = await anyStaff('administrator', { name: 'Olga' });
  eva = await anyStaff('editor', { name: 'Eva Smit', email: EMAIL });
});

const erase = (wish: Partial<ErasureWish> = {}, confirm = EMAIL, person = eva, by = admin) =>
  tx((write) =>
    erasePerson(write, by, { ...KEPT, ...wish, id: person.staffId, confirm }, former, NOW),
  );

const credited = () => `Jan; Eva Smit <${eva.staffId}>`;

async function draft(byline = credited()) {
  const begun = { kind: 'item' as const, language: 'en', title: 'Strike' };
  const storyId = await tx((write) => createStory(write, eva, begun, NOW));
  const at = { storyId, language: 'en' };
  await save(at, byline, 1);
  return at;
}

function save(
  at: { storyId: string; language: string },
  byline: string,
  version: number,
  translatorCredit = '',
) {
  const words = { title: 'Strike', subtitle: '', teaser: '', dateNote: '', translatorCredit };
  const body = {
    type: 'doc' as const,
    content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'One.' }] }],
  };
  const meta = { metaTitle: '', metaDescription: '' };
  const sent = { ...at, ...words, ...meta, byline, body, baseVersion: version, sittingId: 's' };
  return tx((write) => saveText(write, admin, sent, NOW + 10 ** 9));
}

async function published(byline?: string) {
  const at = await draft(byline);
  await tx((write) => publishText(write, { staffId: null }, at, NOW));
  return at;
}

/** Every value of every table that contains one of the words. */
async function found(...words: string[]): Promise<string[]> {
  const tables = await rowsOf<{ name: string }>(
    reads(),
    sql`select name from sqlite_master where type = 'table' and name not like 'sqlite%'`,
  );
  const hits: string[] = [];
  for (const { name } of tables) {
    const rows = await rowsOf(reads(), sql.raw(`select * from "${name}"`));
    for (const row of rows) {
      const told = JSON.stringify(row).toLowerCase();
      if (words.some((word) => told.includes(word.toLowerCase()))) hits.push(name);
    }
  }
  return [...new Set(hits)];
}

const rowOf = async (id: string) => (await reads().select().from(staff).where(eq(staff.id, id)))[0];

describe('erasing an account', () => {
  it('leaves name and address nowhere in the database when the credits are removed', async () => {
    await tx((write) =>
      invitePerson(
        write,
        admin,
        { email: 'new@archive.example', role: 'author', languages: [] },
        1,
      ),
    );
    const invited = { email: EMAIL, role: 'editor' as const, languages: [] };
    await tx((write) =>
      write.insert(invitation).values({
        ...{ tokenHash: 'used', purpose: 'invite', role: 'editor', email: EMAIL },
        ...{ createdAt: 1, endsAt: 2, usedAt: 1 },
      }),
    );
    await expect(tx((write) => invitePerson(write, admin, invited, 1))).rejects.toThrow();
    const at = await published();
    await tx((write) => saveProfile(write, eva, { ...NO_PROFILE, isPublic: true, orcid: '' }, NOW));
    await tx((write) => assignText(write, admin, { ...at, toId: eva.staffId, dueAt: null }, NOW));
    const [own] = await reads().select({ id: text.publicRevisionId }).from(text);
    await tx((write) =>
      addComment(
        write,
        admin,
        { ...at, revisionId: own?.id ?? '', position: null, body: 'Ask @Eva Smit, please.' },
        NOW,
      ),
    );
    expect(await found('Eva Smit', EMAIL)).toContain('audit');
    await erase({ credits: 'removed' });
    expect(await found('Eva Smit', EMAIL)).toEqual([]);
    const [said] = await reads().select().from(comment);
    expect(said?.body).toBe('Ask @Former member of staff 1, please.');
    expect((await getStory(at.storyId, 'en'))?.writers).toEqual([{ name: 'Jan', page: null }]);
  });

  it('renames in comments no other user whose name begins alike', async () => {
    await anyStaff('editor', { name: 'Eva Smit de Vries' });
    const at = await published();
    const [own] = await reads().select({ id: text.publicRevisionId }).from(text);
    const body = 'Ask @Eva Smit de Vries, not @eva smit.';
    const said = { ...at, revisionId: own?.id ?? '', position: null, body };
    await tx((write) => addComment(write, admin, said, NOW));
    await erase();
    const [row] = await reads().select().from(comment);
    expect(row?.body).toBe('Ask @Eva Smit de Vries, not @Former member of staff 1.');
  });

  it('empties the answers of mail servers that have the address', async () => {
    const row = { kind: 'mail', payload: {}, dueAt: 1, createdAt: 1 };
    const gone = `550 5.1.1 <${EMAIL.toUpperCase()}>: no such user`;
    const other = '550 5.1.1 <olga@archive.example>: no such user';
    await tx(async (write) =>
      write.insert(outbox).values([
        { ...row, id: 'gone', onceKey: 'invite:1', state: 'failed', lastError: gone },
        { ...row, id: 'under way', onceKey: 'invite:2', state: 'sending', lastError: gone },
        { ...row, id: 'other', onceKey: 'invite:3', state: 'failed', lastError: other },
      ]),
    );
    await erase();
    const left = await reads().select({ id: outbox.id, said: outbox.lastError }).from(outbox);
    expect(left).toEqual([
      { id: 'gone', said: '' },
      { id: 'under way', said: '' },
      { id: 'other', said: other },
    ]);
  });

  it('ends sessions, deletes the password and keeps the account from coming back', async () => {
    const passwordHash = await hashOfPassword('kornblume tanzt im april');
    await tx((write) => write.update(staff).set({ passwordHash }).where(eq(staff.id, eva.staffId)));
    const session = { staffId: eva.staffId, stage: 'full' as const, device: '' };
    const sid = await tx((write) => beginSession(write, session, NOW));
    await erase();
    expect(await findSession(sid, NOW)).toBeNull();
    expect(await accountById(reads(), eva.staffId)).toBeNull();
    expect(await rowOf(eva.staffId)).toMatchObject({
      passwordHash: null,
      email: '',
      erasedAt: NOW,
    });
    expect(await getPerson(admin, eva.staffId, NOW)).toBeNull();
    expect((await listPeople(admin, NOW)).map(({ name }) => name)).toEqual(['Olga']);
    const back = tx((write) => enablePerson(write, admin, eva.staffId, NOW));
    await expect(back).rejects.toMatchObject({ status: 404 });
    await expect(erase()).rejects.toMatchObject({ status: 404 });
    const again = { email: EMAIL, role: 'author' as const, languages: [] };
    await tx((write) => invitePerson(write, admin, again, NOW));
  });

  it('keeps the credit of published stories as a name without an account, in every version', async () => {
    const at = await published();
    await save(at, `${credited()}; Rosa`, 2);
    const before = await lastInvalidation();
    await erase();
    const rows = await reads().select({ byline: revision.byline }).from(revision);
    expect(rows.map(({ byline }) => byline).filter(Boolean)).toEqual([
      'Jan; Eva Smit',
      'Jan; Eva Smit; Rosa',
    ]);
    const names = (await getStory(at.storyId, 'en'))?.writers.map(({ name }) => name);
    expect(names).toEqual(['Jan', 'Eva Smit']);
    expect(await invalidatedSince(before)).toEqual(
      expect.arrayContaining([storyTag(at.storyId), textTag(at.storyId, 'en')]),
    );
  });

  it('keeps the name that readers saw on a public profile, in the language of the text', async () => {
    const at = await published();
    const words = [
      { language: 'en', name: 'E. S. Writer', description: '' },
      { language: 'nl', name: 'E. S. Schrijver', description: '' },
    ];
    const profile = { ...NO_PROFILE, isPublic: true, words };
    await tx((write) => saveProfile(write, eva, profile, NOW));
    const dutch = { storyId: at.storyId, language: 'nl' };
    await save(dutch, credited(), 0);
    const names = async () => (await getStory(at.storyId, 'en'))?.writers.map(({ name }) => name);
    expect(await names()).toEqual(['Jan', 'E. S. Writer']);
    await erase();
    expect(await names()).toEqual(['Jan', 'E. S. Writer']);
    const rows = await reads()
      .select({ byline: revision.byline })
      .from(revision)
      .innerJoin(text, eq(text.id, revision.textId))
      .where(eq(text.language, 'nl'));
    expect(rows).toEqual([{ byline: 'Jan; E. S. Schrijver' }]);
    expect(await found('Eva Smit')).toEqual([]);
    await save(at, credited(), 2);
    expect(await found('Eva Smit')).toEqual([]);
  });

  it('keeps the name in the byline while the profile is not public', async () => {
    const at = await published();
    const words = [{ language: 'en', name: 'E. S. Writer', description: '' }];
    const profile = { ...NO_PROFILE, isPublic: false, words };
    await tx((write) => saveProfile(write, eva, profile, NOW));
    await erase();
    const names = (await getStory(at.storyId, 'en'))?.writers.map(({ name }) => name);
    expect(names).toEqual(['Jan', 'Eva Smit']);
  });

  it('links no kept credit to another account of the same name', async () => {
    const at = await published();
    await erase();
    const namesake = await anyStaff('author', { name: 'Eva Smit' });
    await save(at, 'Jan; Eva Smit; Karl', 2);
    await save(at, 'Rosa', 3);
    await save(at, 'Eva Smit', 4);
    expect(await found(`<${namesake.staffId}>`)).toEqual([]);
    const other = await draft('Eva Smit');
    const [own] = await reads()
      .select({ byline: revision.byline })
      .from(revision)
      .innerJoin(text, eq(text.workingRevisionId, revision.id))
      .where(eq(text.storyId, other.storyId));
    expect(own?.byline).toBe(`Eva Smit <${namesake.staffId}>`);
  });

  it('puts the credit under another name, also in what is saved from an open window', async () => {
    const at = await published();
    await erase({ credits: 'renamed', otherName: 'E. S.' });
    const names = async () => (await getStory(at.storyId, 'en'))?.writers.map(({ name }) => name);
    expect(await names()).toEqual(['Jan', 'E. S.']);
    await save(at, credited(), 2);
    await tx((write) => publishText(write, { staffId: null }, at, NOW));
    expect(await names()).toEqual(['Jan', 'E. S.']);
  });

  it('does the same to a credit as translator, in every version, and counts it', async () => {
    const at = await published('Jan');
    await save(at, 'Jan', 2, 'Eva Smit');
    await tx((write) => publishText(write, { staffId: null }, at, NOW));
    await save(at, 'Jan', 3, 'Eva Smit and Karl');
    const credits = async () =>
      (await reads().select({ said: revision.translatorCredit }).from(revision))
        .map(({ said }) => said)
        .filter(Boolean);
    expect((await getErasure(admin, eva.staffId, NOW))?.counts.credits).toBe(1);
    const before = await lastInvalidation();
    await erase({ credits: 'renamed', otherName: 'E. S.' });
    expect(await credits()).toEqual(['E. S.', 'Eva Smit and Karl']);
    expect((await getStory(at.storyId, 'en'))?.translatorCredit).toBe('E. S.');
    expect(await invalidatedSince(before)).toEqual(
      expect.arrayContaining([storyTag(at.storyId), textTag(at.storyId, 'en')]),
    );
  });

  it('removes a credit as translator, and keeps it with the other credits', async () => {
    const at = await published('Jan');
    await save(at, 'Jan', 2, ' Eva Smit ');
    await tx((write) => publishText(write, { staffId: null }, at, NOW));
    const rosa = await anyStaff('translator', { name: 'Rosa', email: 'rosa@archive.example' });
    await save(at, 'Jan', 3, 'Rosa');
    await erase({}, 'rosa@archive.example', rosa);
    expect(await found('Rosa')).toContain('revision');
    await erase({ credits: 'removed' });
    expect(await found('Eva Smit')).toEqual([]);
    expect((await getStory(at.storyId, 'en'))?.translatorCredit).toBe('');
  });

  it('removes the page of an author with its stories', async () => {
    await published();
    await tx((write) => saveProfile(write, eva, { ...NO_PROFILE, isPublic: true }, NOW));
    await erase();
    expect(await reads().select().from(author)).toEqual([]);
    expect(await found('author:')).toEqual(['invalidation']);
  });

  it('deletes a portrait that the user uploaded, and keeps one that somebody else did', async () => {
    const files = [
      { id: 'own', addedBy: eva.staffId },
      { id: 'lent', addedBy: admin.staffId },
    ];
    for (const file of files) {
      const row = { ...file, hash: file.id, width: 8, height: 6, mime: 'image/jpeg', createdAt: 1 };
      await tx(async (write) => write.insert(image).values(row));
    }
    await tx((write) => saveProfile(write, eva, { ...NO_PROFILE, imageId: 'own' }, NOW));
    const portrait = async () => (await getErasure(admin, eva.staffId, NOW))?.counts.portrait;
    expect(await portrait()).toBe('deleted');
    await tx(async (write) => write.update(author).set({ imageId: 'lent' }));
    expect(await portrait()).toBe('kept');
    await expect(erase()).resolves.toEqual({ portraitId: null });
  });

  it('gives assigned texts to a successor who may write them, and leaves the others unassigned', async () => {
    const [one, two] = [await draft(), await draft()];
    const to = await anyStaff('author', { name: 'Rosa' });
    await tx((write) =>
      write.update(text).set({ createdBy: to.staffId }).where(eq(text.storyId, one.storyId)),
    );
    for (const at of [one, two]) {
      await tx((write) => assignText(write, admin, { ...at, toId: eva.staffId, dueAt: null }, NOW));
    }
    expect((await listSuccessors(admin, eva.staffId)).map(({ name }) => name)).toEqual([
      'Olga',
      'Rosa',
    ]);
    await erase({ toId: to.staffId });
    const rows = await rowsOf<{ story_id: string; staff_id: string }>(
      reads(),
      sql`select story_id, staff_id from assignment`,
    );
    expect(rows).toEqual([{ story_id: one.storyId, staff_id: to.staffId }]);
  });

  it('frees the texts that the user has open', async () => {
    await draft();
    const [own] = await reads().select({ id: text.id }).from(text);
    const lock = { textId: own?.id ?? '', staffId: eva.staffId, sittingId: 's' };
    await tx((write) => write.insert(lease).values({ ...lock, since: NOW, until: NOW + 60_000 }));
    expect((await getErasure(admin, eva.staffId, NOW))?.counts.locked).toBe(1);
    await erase();
    expect(await reads().select().from(lease)).toEqual([]);
  });

  it('is in the audit log, where earlier entries name a former member of staff', async () => {
    await published();
    await erase();
    const { entries } = await listAudit(admin, NO_FILTER, 'UTC', null);
    expect(entries[0]).toMatchObject({
      action: 'staff.erase',
      staffId: admin.staffId,
      subjectId: eva.staffId,
      detail: { credits: 'kept', texts: 1 },
    });
    const own = entries.filter(({ staffId }) => staffId === eva.staffId);
    expect(own.length).toBeGreaterThan(0);
    expect(own.every(({ by }) => by === 'Former member of staff 1')).toBe(true);
  });

  it('needs the address of the person, and never takes the last administrator', async () => {
    await expect(erase({}, 'olga@archive.example')).rejects.toMatchObject({ field: 'confirm' });
    await expect(erase({}, '')).rejects.toMatchObject({ field: 'confirm' });
    await expect(erase({}, ` ${EMAIL.toUpperCase()} `)).resolves.toBeDefined();
    const program = { staffId: null };
    const last = tx((write) =>
      erasePerson(
        write,
        program,
        { ...KEPT, id: admin.staffId, confirm: admin.email },
        former,
        NOW,
      ),
    );
    await expect(last).rejects.toThrow('people.lastAdministrator');
    await expect(erase({}, admin.email, admin)).rejects.toThrow('people.notYourself');
    expect((await getOwnErasure(admin, NOW))?.counts.isLastAdministrator).toBe(true);
  });

  it('counts beforehand what there is', async () => {
    await published();
    await tx((write) => saveProfile(write, eva, { ...NO_PROFILE, isPublic: true }, NOW));
    const session = { staffId: eva.staffId, stage: 'full' as const, device: '' };
    await tx((write) => beginSession(write, session, NOW));
    const erasure = await getErasure(admin, eva.staffId, NOW);
    expect(erasure).toMatchObject({ name: 'Eva Smit', email: EMAIL });
    expect(erasure?.counts).toMatchObject({
      ...{ sessions: 1, credits: 1, hasProfile: true, portrait: 'none', comments: 0 },
      ...{ isLastAdministrator: false },
    });
    expect(await getErasure(admin, 'nobody', NOW)).toBeNull();
  });
});

describe('erasing the own account', () => {
  const own = (given: { confirm?: string; current?: string } = {}, by = eva) =>
    eraseOwnAccount(by, { ...KEPT, confirm: EMAIL, current: '', ...given }, former, NOW);

  it('asks for the password again', async () => {
    const passwordHash = await hashOfPassword('kornblume tanzt im april');
    await tx((write) => write.update(staff).set({ passwordHash }).where(eq(staff.id, eva.staffId)));
    await expect(own({ current: 'wrong' })).rejects.toThrow('account.wrongPassword');
    await expect(own({ confirm: 'x' })).rejects.toMatchObject({ field: 'confirm' });
    expect((await rowOf(eva.staffId))?.erasedAt).toBeNull();
    await eraseOwnAccount(
      eva,
      { ...KEPT, confirm: EMAIL, current: 'kornblume tanzt im april' },
      former,
      NOW + 60_000,
    );
    expect((await rowOf(eva.staffId))?.erasedAt).toBe(NOW + 60_000);
  });

  it('is refused to the last administrator', async () => {
    await expect(own({ confirm: admin.email }, admin)).rejects.toThrow('people.lastAdministrator');
  });
});
