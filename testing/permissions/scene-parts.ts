/** What the scenes of `scenes.ts` are played with. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { reads, tx } from '@/db/client';
import type { Queries } from '@/db/open';
import { attachment } from '@/db/schema/attachments';
import { image } from '@/db/schema/images';
import { story, text, textImage } from '@/db/schema/stories';
import { schedule } from '@/db/schema/teamwork';
import { describeAttachment } from '@/domain/attachments/changes';
import type { Action } from '@/domain/permissions/permissions';
import type { Role, Staff } from '@/domain/permissions/staff';
import { requestReview } from '@/domain/review/review-changes';
import { findEditLock } from '@/domain/writing/edit-lock-changes';
import { storyIn } from './cells';
import type { Exported } from './sources';

type Write = Queries;

export interface Scene {
  name: string;
  /** A function of the file whose check it is about. */
  of: Exported;
  /** What comes of it, as long as every check stands. */
  ends: string;
  /** A right that is taken away meanwhile. */
  denied?: { action: Action; after: number };
  play(): Promise<string>;
}

export const NOW = Date.UTC(2026, 0, 2);
export const at: Record<'foreign' | 'begun', string> = { foreign: '', begun: '' };
const people = new Map<Role, Staff>();
export const as = (role: Role) => people.get(role) as Staff;

/** Makes what the scenes play with: a draft of somebody else in the translator's language, and one in another. */
export async function setScenes(everybody: ReadonlyMap<Role, Staff>): Promise<void> {
  for (const [role, person] of everybody) people.set(role, person);
  at.begun = await storyIn('nl');
  at.foreign = await storyIn('fa');
  const program = { staffId: null } as const;
  await tx(async (write) => {
    await write.update(story).set({ coverImageId: null }).where(eq(story.id, at.foreign));
    const waits = { storyId: at.foreign, language: 'fa', note: '' };
    await requestReview(write, program, waits, NOW);
  });
}

const EMPTY = { title: 'x', subtitle: '', teaser: '', byline: '', translatorCredit: '' };
export const BODY = { type: 'doc' as const, content: [{ type: 'paragraph' as const }] };
export const sent = (storyId: string, language: string) => {
  const words = { ...EMPTY, dateNote: '', body: BODY };
  return { ...words, storyId, language, baseVersion: 0, sittingId: 'scene' };
};

/** A change, taken back afterwards; gives how it ended. */
export async function ending(change: (write: Write) => Promise<unknown>): Promise<string> {
  return outcome(async () => {
    await tx(async (write) => {
      await change(write);
      throw new TakenBack();
    });
  });
}

class TakenBack extends Error {}

/** The name of a refusal, `through`, or what a read gave. */
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

/** The story of somebody else, begun by the author: their own, but for the text in it. Put back afterwards. */
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

/** The text of somebody else, public, while a later version of it goes out at an hour. Put back afterwards. */
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

/** What a page says that is being written in. */
export function beatAt(storyId: string, language: string) {
  const said = { isWriting: true, isLeaving: false, takesOver: false, wantsText: false };
  return { storyId, language, sittingId: 'scene', ...said };
}

/** Who holds the text of somebody else, once it is public, after a change; taken back afterwards. */
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

/** As if a version of the text of somebody else had been approved. Put back afterwards. */
export async function approved(play: () => Promise<string>): Promise<string> {
  const [found] = await reads().select().from(text).where(eq(text.storyId, at.foreign));
  const put = (approvedRevisionId: string | null) =>
    tx(async (write) => {
      await write.update(text).set({ approvedRevisionId }).where(eq(text.storyId, at.foreign));
    });
  await put(found?.workingRevisionId ?? null);
  const end = await play();
  await put(null);
  return end;
}

/** Remembers a story and its text. Gives what puts them back. */
export async function asItIs(storyId: string): Promise<() => Promise<void>> {
  const [was] = await reads().select().from(story).where(eq(story.id, storyId));
  const [had] = await reads().select().from(text).where(eq(text.storyId, storyId));
  return () =>
    tx(async (write) => {
      await write.update(story).set({ createdBy: was?.createdBy }).where(eq(story.id, storyId));
      const { state, hasChanges, createdBy } = had ?? {};
      const rest = { state, hasChanges, createdBy };
      await write.update(text).set(rest).where(eq(text.storyId, storyId));
    });
}

/** An image that the draft of somebody else shows. */
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

/** A small file as it lies aside when it was received. */
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
