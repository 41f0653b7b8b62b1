/** A writing page without a browser: the real reducer and the real server. */

import {
  isWriting,
  opened,
  type Saving,
  type SavingEvent,
  type SavingTask,
} from '@/components/admin/writing/autosave/saving';
import { step } from '@/components/admin/writing/autosave/saving-reducer';
import { tx } from '@/db/client';
import type { Document } from '@/domain/documents/document';
import type { Staff } from '@/domain/permissions/staff';
import { contentOf, type TextContent } from '@/domain/texts/text-content';
import type { StoredText } from '@/domain/texts/working-text-queries';
import { mergedText, mergeOf } from '@/domain/writing/merge';
import { saveFromPage } from '@/domain/writing/page-save-changes';
import { notePresence } from '@/domain/writing/presence-changes';

/** A browser's local copies by editing session. */
export type Copies = Map<string, { edits: number; text: TextContent }>;

interface Send {
  task: Extract<SavingTask, { do: 'send' }>;
  sittingId: string;
  text: TextContent;
}

interface DeskGiven {
  staff: Staff;
  storyId: string;
  copies: Copies;
  /** The server's text when the page was rendered; null for none. */
  stored: StoredText;
  now: () => number;
  chance: () => number;
}

export class Desk {
  isOnline = true;
  text: TextContent;
  sittingId = crypto.randomUUID() as string;
  saving: Saving<StoredText>;
  private base: TextContent;
  private sends: Send[] = [];

  constructor(private readonly given: DeskGiven) {
    const { stored, now } = given;
    this.text = contentOf(stored);
    this.base = this.text;
    this.saving = opened(stored.version, now());
  }

  /** Types a word at the end or into a paragraph, unless the text is read-only. */
  async type(word: string): Promise<void> {
    const content = [...this.text.body.content];
    const at = Math.floor(this.given.chance() * (content.length + 1));
    const before = content[at];
    const words = before?.type === 'paragraph' ? (before.content ?? []) : [];
    const typed = { type: 'text' as const, text: `${word} ` };
    content[at] = { type: 'paragraph', content: joined([...words, typed]) };
    this.put({ ...this.text, body: { type: 'doc', content } });
    await this.tell({ is: 'typed', now: this.given.now() });
  }

  tick(): Promise<void> {
    return this.tell({ is: 'tick', now: this.given.now() });
  }

  ask(): Promise<void> {
    return this.tell({ is: 'asked', now: this.given.now() });
  }

  want(): Promise<void> {
    return this.tell({ is: 'wanted', now: this.given.now() });
  }

  /** A pending request arrives or is lost; so does its answer. */
  async arrive(): Promise<void> {
    const [send] = this.sends.splice(Math.floor(this.given.chance() * this.sends.length), 1);
    if (!send) return;
    const { edits, version, mayFollowOwn, wasHolding, isParting: isLeaving } = send.task;
    const failed = { is: 'failed', edits, now: this.given.now() } as const;
    if (!this.isOnline) return this.tell(failed);
    const { storyId, staff } = this.given;
    const about = { storyId, language: 'en', baseVersion: version, sittingId: send.sittingId };
    const sent = { ...send.text, ...about, wasHolding };
    const outcome = await tx((write) =>
      saveFromPage(write, staff, sent, { mayFollowOwn, isLeaving }, this.given.now()),
    );
    if (this.given.chance() < 0.15) return this.tell(failed);
    if (outcome.status === 'saved') {
      if (outcome.version > this.saving.version) this.base = send.text;
      return this.tell({ is: 'saved', edits, version: outcome.version, now: outcome.savedAt });
    }
    if (outcome.isOwnSitting) return this.tell(failed);
    const { stored: theirs, heldBy } = outcome;
    return this.tell({ is: 'stale', edits, theirs, version: theirs.version, heldBy });
  }

  async decide(goesOn: 'mine' | 'theirs' | 'both'): Promise<void> {
    const { trouble } = this.saving;
    if (trouble?.is !== 'conflict') return;
    const { theirs, version } = trouble;
    if (goesOn === 'theirs') this.text = contentOf(theirs);
    if (goesOn === 'both') {
      if (this.saving.hold.is === 'theirs') return;
      const merge = mergeOf(this.base, this.text, theirs);
      const choices = new Map(
        merge.body.map((_, at) => [at, this.given.chance() < 0.5 ? 'mine' : 'theirs'] as const),
      );
      const text = mergedText(merge, choices);
      if (!text) return;
      this.text = text;
      this.forget(trouble.edits);
      this.sittingId = crypto.randomUUID();
      this.keep();
    }
    this.base = contentOf(theirs);
    const isTheirs = goesOn === 'theirs';
    await this.tell({ is: 'decided', version, isTheirs, now: this.given.now() });
    if (isTheirs) this.sittingId = crypto.randomUUID();
  }

  /** Reports that the page is open, and receives who else is. */
  async beat(
    more: { takesOver?: boolean; isWriting?: boolean; isLeaving?: boolean } = {},
  ): Promise<void> {
    if (!this.isOnline) return;
    const { storyId, staff, now } = this.given;
    const own = { isWriting: isWriting(this.saving, now()), isLeaving: false, takesOver: false };
    const at = { storyId, language: 'en', sittingId: this.sittingId };
    const beat = { ...at, ...own, ...more, wantsText: true };
    const { stored, ...around } = await tx((write) => notePresence(write, staff, beat, now()));
    const { isHolding, writer, version } = around;
    const isIdle = this.saving.edits === this.saving.saved && !this.saving.trouble;
    if (stored && isIdle && stored.version > this.saving.version && this.given.chance() < 0.5) {
      this.text = contentOf(stored);
      this.base = this.text;
      await this.tell({ is: 'decided', version: stored.version, isTheirs: true, now: now() });
    }
    if (!more.isLeaving) await this.tell({ is: 'around', isHolding, writer, version, now: now() });
  }

  /** Closes the page: its last requests may arrive or be lost. */
  async close(): Promise<void> {
    await this.tell({ is: 'parting', now: this.given.now() });
    if (this.given.chance() < 0.5) while (this.sends.length > 0) await this.arrive();
    if (this.given.chance() < 0.5) await this.beat({ isLeaving: true });
  }

  put(text: TextContent): void {
    this.text = text;
  }

  private async tell(event: SavingEvent<StoredText>): Promise<void> {
    const { saving, tasks } = step(this.saving, event);
    this.saving = saving;
    for (const task of tasks) {
      if (task.do === 'send') {
        this.sends.push({ task, sittingId: this.sittingId, text: this.text });
      } else if (task.do === 'keep') this.keep();
      else if (task.do === 'forget') this.forget(task.edits);
      else if (task.do === 'acquireLock')
        await this.beat({ isWriting: true, takesOver: task.takesOver });
    }
  }

  private keep(): void {
    this.given.copies.set(this.sittingId, { edits: this.saving.edits, text: this.text });
  }

  private forget(edits: number): void {
    const copy = this.given.copies.get(this.sittingId);
    if (copy && copy.edits <= edits) this.given.copies.delete(this.sittingId);
  }
}

type Inlines = NonNullable<Extract<Document['content'][number], { type: 'paragraph' }>['content']>;

/** Joins neighbouring text nodes, as in normal form. */
function joined(inlines: Inlines): Inlines {
  const text = inlines.map((each) => (each.type === 'text' ? each.text : '')).join('');
  return [{ type: 'text', text }];
}
