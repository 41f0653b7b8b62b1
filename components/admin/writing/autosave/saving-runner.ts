import type { AroundAnswer } from '@/components/admin/writing/presence/presence-request';
import { PresenceRunner } from '@/components/admin/writing/presence/presence-runner';
import type { TextContent } from '@/domain/texts/text-content';
import { CopyKeeper } from './copy-keeper';
import { type CopyKey, keepEditingSession } from './local-copies';
import { watchPage } from './page-life';
import { sendText, type TheirText } from './save-request';
import type { Addresses, Begun, RunnerState, Screen } from './saved-page';
import { dueAt, hasUnsaved, isWriting, opened, type SavingEvent, type SavingTask } from './saving';
import { step } from './saving-reducer';

/** Runs the saving of one text: timers, requests, local copies, page and network events. */
export class SavingRunner {
  screen: Screen | null = null;
  private state: RunnerState;
  private sittingId = '';
  /** Saves are made in this user's name; local copies belong to the user who opened the page. */
  private writerId: string;
  private timer?: ReturnType<typeof setTimeout>;
  private readonly listeners = new Set<() => void>();
  private answered: (() => void)[] = [];
  /** Server text of `baseVersion`. */
  private base: { version: number; text: TextContent };
  private isLeaving = false;
  private renewedTo = 0;
  private readonly presence: PresenceRunner;
  private readonly copies: CopyKeeper;

  constructor(
    place: CopyKey,
    private readonly addresses: Addresses,
    { version, savedAt, text, around }: Begun,
  ) {
    this.writerId = place.staffId;
    const saving = opened(version, savedAt, around?.writer);
    this.state = { saving, problems: {}, around };
    this.base = { version, text };
    this.copies = new CopyKeeper(place, () => this.copy());
    this.presence = new PresenceRunner(addresses.presence, {
      readSitting: () => this.sittingId,
      isWriting: () => isWriting(this.state.saving, Date.now()),
      onHeard: (answer) => this.hear(answer),
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): RunnerState => this.state;

  /** Starts listening to the page. Returns a function that stops. */
  readonly start = (): (() => void) => {
    this.newSitting();
    const endPresence = this.presence.start();
    const endWatch = watchPage({
      onParting: (isLeaving) => {
        this.isLeaving = isLeaving;
        this.screen?.catchUp();
        this.tell({ is: 'parting', now: Date.now() });
      },
      onSeen: () => {
        this.isLeaving = false;
        if (this.state.saving.trouble) this.ask();
      },
      onOnline: () => {
        this.ask();
        void this.presence.beat();
      },
    });
    return () => {
      clearTimeout(this.timer);
      endWatch();
      endPresence();
    };
  };

  /** To be called after every change. */
  readonly typed = (): void => this.tell({ is: 'typed', now: Date.now() });

  readonly ask = (): void => {
    this.screen?.catchUp();
    this.tell({ is: 'asked', now: Date.now() });
  };

  /** Saves unsaved text and resolves with whether the server has everything. */
  readonly flush = async (): Promise<boolean> => {
    this.screen?.catchUp();
    for (let tries = 0; tries < 3 && hasUnsaved(this.state.saving); tries += 1) {
      this.ask();
      if (this.state.saving.sending === null) break;
      await new Promise<void>((resolve) => this.answered.push(resolve));
      if (this.state.saving.trouble) break;
    }
    return !hasUnsaved(this.state.saving);
  };

  /** Whether there is anything to save, characters included that are being typed. */
  readonly holdsUnsaved = (): boolean => {
    this.screen?.catchUp();
    return hasUnsaved(this.state.saving);
  };

  /** Saves in the name of another user who signed in meanwhile. Resolves with success. */
  readonly saveAs = (staffId: string): Promise<boolean> => {
    this.writerId = staffId;
    return this.flush();
  };

  /**
   * Resolves a conflict. Starts a new editing session unless the user kept their own text, so kept
   * drafts are not overwritten.
   */
  readonly decide = (theirs: TheirText, goesOn: 'mine' | 'theirs' | 'both'): void => {
    const { version } = theirs;
    const isTheirs = goesOn === 'theirs';
    // The reducer never overwrites somebody who is editing.
    if (!isTheirs && this.state.saving.hold.is === 'theirs') return;
    this.base = { version, text: theirs };
    const before = this.sittingId;
    const { trouble, edits } = this.state.saving;
    const kept = trouble?.is === 'conflict' ? trouble.edits : edits;
    const decided = () => this.tell({ is: 'decided', version, isTheirs, now: Date.now() });
    if (goesOn === 'both') {
      this.newSitting();
      this.copies.keep(true);
      this.copies.forget(before, kept);
      // The edit lock comes along first: the save of the new sitting would be refused over that of the old one.
      void this.presence.beat({ isWriting: true, takesOver: true }).then(decided);
      return;
    }
    decided();
    if (isTheirs) this.newSitting();
    if (this.sittingId === before) return;
    // In this order: earlier, the server would report the old session as somebody who is editing.
    void this.presence.leave(before).then(() => this.presence.beat());
  };

  /** Starts editing here: the other person stopped, or it is the same user in another tab. */
  readonly writeHere = (): void => this.tell({ is: 'wanted', now: Date.now() });

  /** Continues with the text typed here, replacing what the same user saved in another tab. */
  readonly goOnHere = async (theirs: TheirText): Promise<void> => {
    await this.presence.beat({ isWriting: true, takesOver: true });
    this.decide(theirs, 'mine');
  };

  /** Shows the server's newest text when nothing typed here would be lost. */
  readonly renew = (): void => void this.presence.beat({ wantsText: true });

  /** Common base of a merge: the server text that the text on the screen is based on. */
  readonly readBase = (): TextContent => this.base.text;

  private hear({ stored, ...around }: AroundAnswer): void {
    // Includes the characters being typed.
    this.screen?.catchUp();
    const { saving } = this.state;
    if (stored && stored.version > saving.version && !hasUnsaved(saving) && !saving.trouble) {
      this.show({ around });
      this.base = { version: stored.version, text: stored };
      this.tell({ is: 'decided', version: stored.version, isTheirs: true, now: stored.savedAt });
      this.screen?.put(stored);
    }
    const { isHolding, writer, version } = around;
    this.show({ around });
    this.tell({ is: 'around', isHolding, writer, version, now: Date.now() });
  }

  private tell(event: SavingEvent<TheirText>): void {
    const { saving, tasks } = step(this.state.saving, event);
    this.show({ saving });
    for (const task of tasks) this.run(task, event.is === 'parting');
    if (saving.sending === null) for (const go of this.answered.splice(0)) go();
    clearTimeout(this.timer);
    const due = dueAt(saving);
    if (due === null) return;
    const wait = Math.max(0, due - Date.now());
    this.timer = setTimeout(() => this.tell({ is: 'tick', now: Date.now() }), wait);
  }

  private run(task: SavingTask, isAtOnce: boolean): void {
    if (task.do === 'send') void this.send(task);
    else if (task.do === 'renew') void this.renewTo(task.version);
    else if (task.do === 'forget') this.copies.forget(this.sittingId, task.edits);
    else if (task.do === 'keep') this.copies.keep(isAtOnce);
    else {
      const { takesOver } = task;
      void this.presence.beat({ isWriting: true, takesOver, wantsText: takesOver });
    }
  }

  /**
   * Requests the newest text once per revision, so that a refused request is not repeated forever.
   */
  private async renewTo(version: number): Promise<void> {
    const before = this.renewedTo;
    if (version <= before) return;
    this.renewedTo = version;
    const isHeard = await this.presence.beat({ wantsText: true });
    if (!isHeard) this.renewedTo = before;
  }

  private async send(task: Extract<SavingTask, { do: 'send' }>): Promise<void> {
    const { screen, sittingId, writerId } = this;
    if (!screen) return;
    const { edits, version: baseVersion, isParting, mayFollowOwn, wasHolding } = task;
    const { isLeaving } = this;
    const own = { baseVersion, sittingId, writerId, mayFollowOwn, wasHolding, isLeaving };
    const text = structuredClone(screen.read());
    const more = screen.readMore();
    const request = { ...text, ...own, slug: screen.readSlug(), ...more };
    const { save } = this.addresses;
    const { event, saved, problems } = await sendText(save, request, { edits, isParting });
    if (saved) screen.onSaved(saved, more);
    if (saved && saved.version > this.base.version) this.base = { version: saved.version, text };
    this.show({ problems: problems ?? {} });
    this.tell(event);
  }

  private copy() {
    const { edits, version: baseVersion } = this.state.saving;
    if (!this.screen || !hasUnsaved(this.state.saving)) return null;
    const text = structuredClone(this.screen.read());
    return { sittingId: this.sittingId, edits, baseVersion, typedAt: Date.now(), text };
  }

  private newSitting(): void {
    this.sittingId = crypto.randomUUID();
    keepEditingSession(this.sittingId);
  }

  private show(changed: Partial<RunnerState>): void {
    this.state = { ...this.state, ...changed };
    for (const listener of this.listeners) listener();
  }
}
