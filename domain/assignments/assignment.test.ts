import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { audit } from '@/db/schema/staff';
import { story, text } from '@/db/schema/stories';
import { assignment } from '@/db/schema/teamwork';
import { findText } from '@/domain/access/text-access-queries';
import { Refused } from '@/domain/forms/form';
import { changeRole, disablePerson } from '@/domain/people/people-changes';
import { NotAllowed, NotThere } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { publishText } from '@/domain/publishing/publish-changes';
import { approveText } from '@/domain/review/approve-changes';
import { requestReview } from '@/domain/review/review-changes';
import { importText } from '@/domain/texts/import-changes';
import { trashStory } from '@/domain/trash/trash-changes';
import { createStory } from '@/domain/writing/create-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import {
  assignText,
  assignTexts,
  assignToSelf,
  reassignText,
  unassignSelf,
} from './assignment-changes';
import { findAssignment } from './assignment-queries';

const NOW = Date.UTC(2026, 4, 1);
const DUE = Date.UTC(2026, 4, 3, 21, 59);
const PROGRAM = { staffId: null };

let author: Staff;
let editor: Staff;
let persian: Staff;
let storyId: string;
const fa = () => ({ storyId, language: 'fa' });
const en = () => ({ storyId, language: 'en' });

beforeEach(async () => {
  freshDatabase();
  author = await anyStaff('author', { name: 'Ada' });
  editor = await anyStaff('editor', { name: 'Eve' });
  persian = await translator('Maryam', ['fa']);
  storyId = await published('A story');
});

async function translator(name: string, languages: string[]): Promise<Staff> {
  const admin = await anyStaff('administrator');
  const made = await anyStaff('translator', { name, languages });
  const wish = { role: 'translator' as const, languages };
  await tx((write) => changeRole(write, admin, made.staffId, wish, NOW));
  return made;
}

function published(title: string): Promise<string> {
  const begun = { kind: 'item' as const, language: 'en', title };
  return tx(async (write) => {
    const id = await createStory(write, author, begun, NOW);
    const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const }] };
    await importText(write, PROGRAM, { storyId: id, language: 'en', title, body }, NOW);
    await publishText(write, PROGRAM, { storyId: id, language: 'en' }, NOW);
    return id;
  });
}

const claim = (by: Staff, at = fa()) => tx((write) => assignToSelf(write, by, at, NOW));
const give = (toId: string | null, dueAt: number | null = null, at = fa()) =>
  tx((write) => assignText(write, editor, { ...at, toId, dueAt }, NOW));
const has = async (at = fa()) => (await findAssignment(reads(), at))?.name ?? null;
const logged = async (action: string) =>
  reads()
    .select()
    .from(audit)
    .where(and(eq(audit.action, action), eq(audit.subjectId, storyId)));

describe('assigning a text to oneself', () => {
  it('works for a text that does not exist yet, for users who may write it', async () => {
    expect(await claim(persian)).toBe(true);
    expect(await has()).toBe('Maryam');
    expect(await claim(persian)).toBe(false);
    expect(await logged('text.assign')).toHaveLength(1);
  });

  it('is for translators of that language, and authors of that story', async () => {
    const dutch = await translator('Noor', ['nl']);
    const other = await anyStaff('author');
    await expect(claim(dutch)).rejects.toThrow(NotThere);
    await expect(claim(other)).rejects.toThrow(NotThere);
    await expect(claim(other, en())).rejects.toThrow(NotAllowed);
    await expect(claim(persian, en())).rejects.toThrow(NotAllowed);
    await expect(claim(editor, { ...en(), language: 'no such!' })).rejects.toThrow(NotThere);
    expect(await claim(author, { ...en(), language: 'nl' })).toBe(true);
    expect(await claim(author, en())).toBe(true);
  });

  it('succeeds for one of fifty at once, and names the assignee to the others', async () => {
    const people: Staff[] = [];
    for (let nth = 0; nth < 50; nth++) people.push(await translator(`T${nth}`, ['fa']));
    const tried = await Promise.allSettled(people.map((person) => claim(person)));
    const won = tried.flatMap((each, nth) => (each.status === 'fulfilled' ? [people[nth]] : []));
    expect(won).toHaveLength(1);
    const reasons = tried.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(reasons).toHaveLength(49);
    for (const reason of reasons) {
      expect(reason).toBeInstanceOf(Refused);
      expect(reason.said).toEqual(['board.wrong.taken', { name: won[0]?.name }]);
    }
    expect(await has()).toBe(won[0]?.name);
    expect(await logged('text.assign')).toHaveLength(1);
  });

  it('is refused for a story in the trash', async () => {
    await tx((write) => trashStory(write, PROGRAM, storyId, NOW));
    await expect(claim(author)).rejects.toThrow('writing.wrong.binned');
  });
});

describe('reassigning a text', () => {
  const handOver = (by: Staff, to: Staff) =>
    tx((write) => reassignText(write, by, { ...fa(), toId: to.staffId }, NOW));

  it('moves it from the assignee to another user who may write it, with its due date', async () => {
    const second = await translator('Sara', ['fa', 'nl']);
    await give(persian.staffId, DUE);
    await handOver(persian, second);
    expect(await findAssignment(reads(), fa())).toMatchObject({ name: 'Sara', dueAt: DUE });
    await expect(handOver(persian, persian)).rejects.toThrow('board.wrong.taken');
    await handOver(editor, persian);
    expect(await has()).toBe('Maryam');
  });

  it('is refused where the other user may not write it', async () => {
    const dutch = await translator('Noor', ['nl']);
    await claim(persian);
    for (const other of [dutch, await anyStaff('author')]) {
      await expect(handOver(persian, other)).rejects.toThrow('board.wrong.cannotWrite');
    }
    await handOver(persian, author);
    expect(await has()).toBe('Ada');
  });
});

describe('unassigning oneself', () => {
  const back = (by: Staff) => tx((write) => unassignSelf(write, by, fa(), NOW));

  it('keeps a due date that an editor set', async () => {
    await give(persian.staffId, DUE);
    await back(persian);
    expect(await findAssignment(reads(), fa())).toEqual({ staffId: null, name: '', dueAt: DUE });
    await claim(persian);
    expect(await findAssignment(reads(), fa())).toMatchObject({ name: 'Maryam', dueAt: DUE });
  });

  it('is for the assignee, and for editors', async () => {
    await claim(persian);
    await expect(back(await translator('Sara', ['fa']))).rejects.toThrow('board.wrong.taken');
    await back(editor);
    expect(await findAssignment(reads(), fa())).toBeNull();
    await expect(back(editor)).rejects.toThrow('board.wrong.nobodys');
  });
});

describe('an editor', () => {
  it('assigns many stories in one language, and learns which could not be assigned', async () => {
    const second = await published('Another');
    const binned = await published('In the bin');
    await tx((write) => trashStory(write, PROGRAM, binned, NOW));
    const wish = { language: 'fa', toId: persian.staffId, dueAt: DUE };
    const storyIds = [storyId, second, binned, 'no-such-story'];
    const came = await tx((write) => assignTexts(write, editor, { storyIds, ...wish }, NOW));
    expect(came).toEqual({ done: 2, refused: 2 });
    await expect(
      tx((write) => assignTexts(write, persian, { storyIds, ...wish }, NOW)),
    ).rejects.toThrow(NotAllowed);
  });

  it('removes an assignment with its due date', async () => {
    await give(persian.staffId, DUE);
    await give(null);
    expect(await findAssignment(reads(), fa())).toBeNull();
  });
});

describe('an assignment', () => {
  it('ends when the text is published, and stays in the audit log', async () => {
    await claim(author, en());
    await tx(async (write) => {
      await write.update(text).set({ publicRevisionId: '' }).where(eq(text.storyId, storyId));
      await publishText(write, PROGRAM, en(), NOW);
    });
    expect(await findAssignment(reads(), en())).toBeNull();
    const [line] = await logged('text.finish');
    expect(line?.detail).toMatchObject({ name: 'Ada' });
  });

  it('ends when the text is approved', async () => {
    await give(editor.staffId, DUE, en());
    await tx(async (write) => {
      const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const }] };
      await importText(write, PROGRAM, { ...en(), title: 'Otherwise', body }, NOW);
      await requestReview(write, author, { ...en(), note: '' }, NOW);
      const revisionId = (await findText(write, en()))?.review?.revisionId ?? '';
      expect(await approveText(write, editor, { ...en(), revisionId }, NOW)).toBe('approved');
    });
    expect(await findAssignment(reads(), en())).toBeNull();
  });

  it('is removed when the assignee may no longer write the text, and no other one is', async () => {
    const admin = await anyStaff('administrator');
    const both = await translator('Sara', ['fa', 'nl']);
    await give(both.staffId, DUE);
    await claim(both, { storyId, language: 'nl' });
    const wish = { role: 'translator' as const, languages: ['nl'] };
    await tx((write) => changeRole(write, admin, both.staffId, wish, NOW));
    expect(await findAssignment(reads(), fa())).toEqual({ staffId: null, name: '', dueAt: DUE });
    expect(await has({ storyId, language: 'nl' })).toBe('Sara');
    await tx((write) => disablePerson(write, admin, both.staffId, NOW));
    expect(await reads().select().from(assignment)).toHaveLength(1);
    expect((await logged('text.release')).map((line) => line.language)).toEqual(['fa', 'nl']);
  });

  it('is removed when an author may no longer write the story', async () => {
    const admin = await anyStaff('administrator');
    await give(author.staffId);
    const wish = { role: 'translator' as const, languages: ['fa'] };
    await tx((write) => changeRole(write, admin, author.staffId, wish, NOW));
    expect(await has()).toBe('Ada');
    await tx(async (write) => {
      await write.update(story).set({ createdBy: null }).where(eq(story.id, storyId));
      await changeRole(write, admin, author.staffId, { role: 'author', languages: [] }, NOW);
    });
    expect(await has()).toBeNull();
  });
});
