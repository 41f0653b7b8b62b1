import { forgetCopy, holdSitting, keepCopy, type TextPlace } from './local-copies';
import { type SavedAnswer, type SaveMore, sendText, type TheirText } from './save-request';
import {
  dueAt,
  hasUnsaved,
  opened,
  type Saving,
  type SavingEvent,
  type SavingTask,
} from './saving';
import { step } from './saving-step';
import type { TypedText } from './typed-text';

const COPY_PAUSE_MS = 300;

/** The screen, as far as saving has to do with it. */
export interface Screen {
  /** The text as it stands there now. */
  read(): TypedText;
  /** The address of the text as typed; undefined to let it follow the title. */
  readSlug(): string | undefined;
  /** Notices what was typed a moment ago and was not told yet. */
  catchUp(): void;
  /** What goes with the text beside its words. */
  readMore(): SaveMore;
  /** @param sent what went with it */
  onSaved(saved: SavedAnswer, sent: SaveMore): void;
}

export interface RunnerState {
  saving: Saving<TheirText>;
  /** What is wrong with single fields, since the last refusal. */
  problems: Record<string, string>;
}

/** Runs the saving of one text: timers, requests, copies in the browser, and what the network and the page tell. */
export class SavingRunner {
  screen: Screen | null = null;
  private state: RunnerState;
  private sittingId = '';
  private timer?: ReturnType<typeof setTimeout>;
  private copyTimer?: ReturnType<typeof setTimeout>;
  private copying: Promise<unknown> = Promise.resolve();
  private readonly listeners = new Set<() => void>();
  private answered: (() => void)[] = [];

  constructor(
    private readonly place: TextPlace,
    private readonly address: string,
    begun: { version: number; savedAt: number },
  ) {
    this.state = { saving: opened(begun.version, begun.savedAt), problems: {} };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): RunnerState => this.state;

  /** Begins to listen to the page. Gives what ends it. */
  readonly start = (): (() => void) => {
    this.newSitting();
    const part = () => {
      this.screen?.catchUp();
      this.tell({ is: 'parting', now: Date.now() });
    };
    const seen = () => {
      if (document.visibilityState === 'hidden') part();
      else if (this.state.saving.trouble) this.ask();
    };
    window.addEventListener('online', this.ask);
    window.addEventListener('pagehide', part);
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearTimeout(this.timer);
      window.removeEventListener('online', this.ask);
      window.removeEventListener('pagehide', part);
      document.removeEventListener('visibilitychange', seen);
    };
  };

  /** To be told of every change on the screen. */
  readonly typed = (): void => this.tell({ is: 'typed', now: Date.now() });

  /** Saves now. */
  readonly ask = (): void => {
    this.screen?.catchUp();
    this.tell({ is: 'asked', now: Date.now() });
  };

  /** Saves what is unsaved and waits. Gives whether the server has everything now. */
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

  /** A conflict was decided; what was kept of this sitting stays, so what is typed from here on is another one. */
  readonly decide = (version: number, isTheirs: boolean): void => {
    this.tell({ is: 'decided', version, isTheirs, now: Date.now() });
    if (isTheirs) this.newSitting();
  };

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
    else if (task.do === 'forget') {
      const { sittingId } = this;
      this.queue(() => forgetCopy(this.place, sittingId, task.edits));
    } else {
      clearTimeout(this.copyTimer);
      if (isAtOnce) this.keep();
      else this.copyTimer = setTimeout(() => this.keep(), COPY_PAUSE_MS);
    }
  }

  private async send(task: Extract<SavingTask, { do: 'send' }>): Promise<void> {
    const { screen, sittingId } = this;
    if (!screen) return;
    const { edits, version: baseVersion, isParting, mayFollowOwn } = task;
    const own = { baseVersion, sittingId, mayFollowOwn, slug: screen.readSlug() };
    const more = screen.readMore();
    const request = { ...screen.read(), ...own, ...more };
    const { event, saved, problems } = await sendText(this.address, request, { edits, isParting });
    if (saved) screen.onSaved(saved, more);
    this.show({ problems: problems ?? {} });
    this.tell(event);
  }

  private keep(): void {
    const { saving } = this.state;
    if (!this.screen || !hasUnsaved(saving)) return;
    const { edits, version: baseVersion } = saving;
    const text = structuredClone(this.screen.read());
    const own = { sittingId: this.sittingId, edits, baseVersion, typedAt: Date.now() };
    this.queue(() => keepCopy({ ...this.place, ...own, text }));
  }

  /** One after the other. A browser that keeps nothing (private windows, no room) must not stop anybody typing. */
  private queue(change: () => Promise<unknown>): void {
    this.copying = this.copying.then(change).catch(() => undefined);
  }

  private newSitting(): void {
    this.sittingId = crypto.randomUUID();
    holdSitting(this.sittingId);
  }

  private show(changed: Partial<RunnerState>): void {
    this.state = { ...this.state, ...changed };
    for (const listener of this.listeners) listener();
  }
}
