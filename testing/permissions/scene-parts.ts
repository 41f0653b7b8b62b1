/** Helpers for the scenes of `scenes.ts`. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { reads, tx } from '@/db/client';
import type { Queries } from '@/db/open';
import { attachment } from '@/db/schema/attachments';
import { detailsRevision } from '@/db/schema/details';
import { image } from '@/db/schema/images';
import { approval } from '@/db/schema/publishing';
import { readerNote } from '@/db/schema/reader-notes';
import { story, text, textImage } from '@/db/schema/stories';
import { schedule } from '@/db/schema/teamwork';
import { describeAttachment } from '@/domain/attachments/changes';
import { discardWording, draftWording } from '@/domain/mail-wording/changes';
import { NO_WORDING } from '@/domain/mail-wording/mail-wording';
import type { Action } from '@/domain/permissions/permissions';
import type { Role, Staff } from '@/domain/permissions/staff';
import { requestReview } from '@/domain/review/review-changes';
import { liveDetails } from '@/domain/stories/working-details-queries';
import { findEditLock } from '@/domain/writing/edit-lock-changes';
import { storyIn } from './cells';
import type { Exported } from './sources';

type Write = Queries;

export interface Scene {
  name: string;
  /** An exported function of the file that contains the check. */
  of: Exported;
  /** Outcome with all checks in place. */
  ends: string;
  /** A permission denied during the scene. */
  denied?: { action: Action; after: number };
  play(): Promise<string>;
}

const PROGRAM = { staffId: null } as const;
export const NOW = Date.UTC(2026, 0, 2);
export const at: Record<'foreign' | 'begun', string> = { foreign: '', begun: '' };
const people = new Map<Role, Staff>();
export const as = (role: Role) => people.get(role) as Staff;

/** Creates somebody else's drafts in the translator's language and in another. */
export async function setScenes(everybody: ReadonlyMap<Role, Staff>): Promise<void> {
  for (const [role, person] of everybody) people.set(role, person);
  at.begun = await storyIn('nl');
  at.foreign = await storyIn('fa');
  await tx(async (write) => {
    await write.update(story).set({ coverImageId: null }).where(eq(story.id, at.foreign));
    const waits = { storyId: at.foreign, language: 'fa', note: '' };
    await requestReview(write, PROGRAM, waits, NOW);
  });
}

const EMPTY = {
  title: 'x',
  subtitle: '',
  teaser: '',
  byline: '',
  translatorCredit: '',
  metaTitle: '',
  metaDescription: '',
};
export const BODY = { type: 'doc' as const, content: [{ type: 'paragraph' as const }] };
export const sent = (storyId: string, language: string) => {
  const words = { ...EMPTY, dateNote: '', body: BODY };
  return { ...words, storyId, language, baseVersion: 0, sittingId: 'scene' };
};

/** Outcome of a change, which is rolled back. */
export async function ending(change: (write: Write) => Promise<unknown>): Promise<string> {
  return outcome(async () => {
    await tx(async (write) => {
      await change(write);
      throw new TakenBack();
    });
  });
}

class TakenBack extends Error {}

/** Name of the refusal, `through`, or the result of a read. */
export async function outcome(ask: () => Promise<unknown>): Promise<string> {
  try {
    const given = await ask();
    return typeof given === 'string' ? given : 'through';
  } catch (error) {
    if (error instanceof TakenBack) return 'through';
    const name = error instanceof Error ? error.name : '';
    return ['NotAllowed', 'NotThere'].includes(name) ? name : 'through';
  }
}

/** Runs with the author as creator of somebody else's story, not of its text; restores it. */
export function ownStory(play: () => Promise<string>): Promise<string> {
  return outcome(async () => {
    const back = await asItIs(at.foreign);
    const own = { createdBy: as('author').staffId };
    await tx(async (write) => write.update(story).set(own).where(eq(story.id, at.foreign)));
    try {
      return await play();
    } finally {
      await back();
    }
  });
}

/** Runs with somebody else's text public and a later revision scheduled; restores it. */
export async function publicly(play: () => Promise<string>): Promise<string> {
  const back = await asItIs(at.foreign);
  const [row] = await reads().select().from(text).where(eq(text.storyId, at.foreign));
  const textId = row?.id ?? '';
  const hour = { does: 'publish' as const, dueAt: NOW, setBy: as('editor').staffId, setAt: NOW };
  await tx(async (write) => {
    await write.update(text).set({ state: 'published' }).where(eq(text.id, textId));
    await write.insert(schedule).values({ textId, ...hour });
  });
  try {
    return await play();
  } finally {
    await tx(async (write) => write.delete(schedule).where(eq(schedule.textId, textId)));
    await back();
  }
}

/** Runs with details of somebody else's public story that wait for publication; restores it. */
export function withDetails(play: () => Promise<string>): Promise<string> {
  return publicly(async () => {
    const content = await liveDetails(reads(), at.foreign);
    const row = { id: 'waiting', storyId: at.foreign, number: 1, createdAt: NOW };
    const waiting = { workingDetailsId: 'waiting', hasDetailsChanges: true };
    await tx(async (write) => {
      const changed = { ...content, source: 'Not yet public' };
      await write.insert(detailsRevision).values({ ...row, content: changed });
      await write.update(story).set(waiting).where(eq(story.id, at.foreign));
    });
    try {
      return await play();
    } finally {
      const none = { workingDetailsId: null, hasDetailsChanges: false };
      await tx(async (write) => {
        await write.update(story).set(none).where(eq(story.id, at.foreign));
        await write.delete(detailsRevision).where(eq(detailsRevision.id, 'waiting'));
      });
    }
  });
}

/** Presence report of a page that is editing. */
export function beatAt(storyId: string, language: string) {
  const said = { isWriting: true, isLeaving: false, takesOver: false, wantsText: false };
  return { storyId, language, sittingId: 'scene', ...said };
}

/** Holder of the edit lock of somebody else's public text after a change, which is rolled back. */
export async function holderAfter(change: (write: Write) => Promise<unknown>): Promise<string> {
  let holder = 'nobody';
  await ending(async (write) => {
    const isPublic = eq(text.storyId, at.foreign);
    await write.update(text).set({ state: 'published' }).where(isPublic);
    await change(write);
    const [found] = await write.select().from(text).where(isPublic);
    if (await findEditLock(write, found?.id ?? '')) holder = 'somebody';
  });
  return holder;
}

/** Whether a reader's note is assigned after a change, which is rolled back. */
export async function assignedAfter(
  change: (write: Write, noteId: string) => Promise<unknown>,
): Promise<string> {
  let assigned = 'nobody';
  await ending(async (write) => {
    const id = 'note-of-scenes';
    const words = { text: 'x', path: '', title: '', titleLanguage: 'en', language: 'en' };
    await write.insert(readerNote).values({ id, ...words, createdAt: NOW });
    await change(write, id);
    const [found] = await write.select().from(readerNote).where(eq(readerNote.id, id));
    if (found?.assignedTo) assigned = 'somebody';
  });
  return assigned;
}

/** Runs with a draft of the wording of mails; restores it afterwards. */
export async function withDraftWording(play: () => Promise<string>): Promise<string> {
  const wording = { ...NO_WORDING, greeting: 'x' };
  await tx((write) => draftWording(write, PROGRAM, { language: 'en', wording }, NOW));
  const end = await play();
  await tx((write) => discardWording(write, PROGRAM, {}, NOW));
  return end;
}

/** Runs with a revision of somebody else's text approved; restores it afterwards. */
export async function approved(play: () => Promise<string>): Promise<string> {
  const [found] = await reads().select().from(text).where(eq(text.storyId, at.foreign));
  const textId = found?.id ?? '';
  const row = { textId, revisionId: found?.workingRevisionId ?? '', approvedAt: NOW };
  await tx(async (write) => write.insert(approval).values(row));
  const end = await play();
  await tx(async (write) => write.delete(approval).where(eq(approval.textId, textId)));
  return end;
}

/** Saves the state of a story and its text. Returns a function that restores it. */
export async function asItIs(storyId: string): Promise<() => Promise<void>> {
  const [was] = await reads().select().from(story).where(eq(story.id, storyId));
  const [had] = await reads().select().from(text).where(eq(text.storyId, storyId));
  return () =>
    tx(async (write) => {
      await write.update(story).set({ createdBy: was?.createdBy }).where(eq(story.id, storyId));
      const { state, hasChanges, createdBy, title } = had ?? {};
      const rest = { state, hasChanges, createdBy, title };
      await write.update(text).set(rest).where(eq(text.storyId, storyId));
    });
}

/** Runs with an image in somebody else's draft. */
export async function withImage(play: (id: string) => Promise<string>): Promise<string> {
  const id = 'image-of-scenes';
  const [row] = await reads().select().from(text).where(eq(text.storyId, at.foreign));
  await tx(async (write) => {
    const file = { hash: 'y', mime: 'image/png', width: 1, height: 1, createdAt: NOW };
    await write
      .insert(image)
      .values({ id, ...file })
      .onConflictDoNothing();
    const shown = { textId: row?.id ?? '', imageId: id };
    await write.insert(textImage).values(shown).onConflictDoNothing();
  });
  return play(id);
}

export async function worded(
  write: Write,
  by: Staff,
  storyId: string,
  language: string,
): Promise<void> {
  const id = `scene of ${storyId}`;
  const facts = { kind: 'pdf', name: 'x.pdf', fileName: 'x.pdf', bytes: 1, position: 1 } as const;
  const file = { hash: 'x', mime: 'application/pdf', createdAt: NOW };
  await write.insert(attachment).values({ id, storyId, ...facts, ...file });
  const words = { language, title: 'x', transcript: '' };
  await describeAttachment(write, by, { attachmentId: id, words }, NOW);
}

/** A small uploaded file. */
export function pdf() {
  const folder = mkdtempSync(path.join(tmpdir(), 'scene-'));
  process.env.DATA_DIR = folder;
  const file = path.join(folder, 'incoming');
  const head = Buffer.from('%PDF-1.7 for a scene, nothing more.\n'.padEnd(80));
  writeFileSync(file, head);
  return { file, hash: 'ab'.repeat(32), bytes: head.length, head, fileName: 'scene.pdf' };
}

export const counted = (rows: readonly unknown[]) => (rows.length === 0 ? 'nothing' : 'something');
export const scene = (of: Exported, name: string, ends: string, play: Scene['play']): Scene => {
  return { of, name, ends, play };
};
export const refused = (of: Exported, name: string, ask: () => Promise<unknown>) =>
  scene(of, name, 'NotAllowed', () => outcome(ask));

export const SHELF = {
  type: 'curated' as const,
  identifier: 'COLL-SCENE',
  language: 'nl',
  name: 'Een plank',
  parentId: null,
};
export const NO_FILTER = { person: '', action: '', subject: '', language: '', from: '', to: '' };
