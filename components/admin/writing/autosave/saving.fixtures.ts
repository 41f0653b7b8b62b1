import { expect } from 'vitest';
import { dueAt, isStuck, opened, type Saving, type SavingEvent } from './saving';
import { step } from './saving-reducer';

/** Events of page, network and server for random sequences; frequent ones are listed more often. */
export const HAPPENINGS = [
  ...(['type', 'type', 'type', 'type', 'tick', 'tick', 'tick', 'arrive', 'arrive'] as const),
  ...(['answer', 'answer', 'answer', 'ask', 'part', 'lose', 'loseAnswer', 'other'] as const),
  ...(['signOut', 'signIn', 'another', 'mine', 'theirs', 'refuse', 'copy'] as const),
];

type Happening = (typeof HAPPENINGS)[number];
type Theirs = { by: string };
type Event = SavingEvent<Theirs>;

interface Request {
  edits: number;
  version: number;
  mayFollowOwn: boolean;
}

/** A page, its local copy, a network, and a server that refuses outdated saves like the route. */
export class World {
  saving: Saving<Theirs> = opened(1, 0);
  now = 0;
  copy = 0;
  wanted = 0;
  server = { version: 1, by: 'me', edits: 0 };
  /** The newest edits stored on the server in any revision, including kept drafts. */
  everStored = 0;
  theirs = 0;
  theirsKept = 0;
  /** Whether an older text of this page overwrote a newer one. */
  isOverwritten = false;
  signedIn: 'me' | 'another' | 'nobody' = 'me';
  refuses = false;
  requests: Request[] = [];
  answers: Event[] = [];

  constructor(private seed: number) {}

  happen(what: Happening): void {
    this.now += 700;
    const { now } = this;
    const happenings: Record<Happening, () => void> = {
      type: () => this.tell({ is: 'typed', now }),
      tick: () => {
        this.now = Math.max(now, dueAt(this.saving) ?? now);
        this.tell({ is: 'tick', now: this.now });
      },
      ask: () => this.tell({ is: 'asked', now }),
      part: () => this.tell({ is: 'parting', now }),
      copy: () => this.keep(),
      arrive: () => this.arrive(),
      answer: () => this.deliver(),
      lose: () => this.fail(this.taken(this.requests)?.edits),
      loseAnswer: () => {
        const lost = this.taken(this.answers);
        this.fail(lost && 'edits' in lost ? lost.edits : undefined);
      },
      other: () => {
        this.theirs += 1;
        this.theirsKept += 1;
        this.server = { version: this.server.version + 1, by: 'other', edits: 0 };
      },
      signOut: () => {
        this.signedIn = 'nobody';
      },
      signIn: () => {
        this.signedIn = 'me';
        this.tell({ is: 'asked', now });
      },
      another: () => {
        this.signedIn = 'another';
        this.tell({ is: 'asked', now });
      },
      refuse: () => {
        this.refuses = !this.refuses;
      },
      mine: () => this.decide(false),
      theirs: () => this.decide(true),
    };
    happenings[what]();
  }

  /** Lets all requests succeed until nothing is left to do. */
  settle(): void {
    this.signedIn = 'me';
    this.refuses = false;
    for (let n = 0; n < 60; n += 1) {
      this.decide(false);
      if (isStuck(this.saving)) this.happen('signIn');
      if (this.saving.trouble?.is === 'refused') this.happen('ask');
      this.happen('tick');
      this.arrive();
      this.deliver();
    }
  }

  check(): void {
    const { saving } = this;
    // The page may be closed at any moment after the copy, which must then have the newest text.
    this.keep();
    expect(Math.max(this.copy, this.everStored)).toBeGreaterThanOrEqual(saving.edits);
    expect(Math.max(this.copy, this.everStored)).toBeGreaterThanOrEqual(saving.saved);
    expect(this.isOverwritten).toBe(false);
    expect(this.theirsKept).toBe(this.theirs);
  }

  private tell(event: Event): void {
    const { saving, tasks } = step(this.saving, event);
    this.saving = saving;
    for (const task of tasks) {
      if (task.do === 'send') this.requests.push(task);
      if (task.do === 'keep') this.wanted = task.edits;
      if (task.do === 'forget' && this.copy <= task.edits) this.copy = 0;
    }
  }

  private keep(): void {
    if (this.wanted > this.saving.saved) this.copy = this.wanted;
  }

  private taken<T>(list: T[]): T | undefined {
    if (list.length === 0) return undefined;
    this.seed = (this.seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return list.splice(this.seed % list.length, 1)[0];
  }

  private fail(edits: number | undefined): void {
    if (edits !== undefined) this.tell({ is: 'failed', edits, now: this.now });
  }

  private arrive(): void {
    const request = this.taken(this.requests);
    if (request) this.answers.push(this.answerTo(request));
  }

  private answerTo({ edits, version, mayFollowOwn }: Request): Event {
    const { server, now } = this;
    if (this.signedIn === 'nobody') return { is: 'signedOut', edits };
    if (this.signedIn === 'another') {
      return { is: 'otherPerson', edits, staffId: 'another', name: 'Another' };
    }
    if (this.refuses) return { is: 'refused', edits, why: 'tooLarge' };
    const follows = server.version === version || (mayFollowOwn && server.by === 'me');
    if (!follows && server.by === 'me') return { is: 'failed', edits, now };
    if (!follows) {
      this.everStored = Math.max(this.everStored, edits);
      return { is: 'stale', edits, theirs: { by: server.by }, version: server.version };
    }
    this.isOverwritten ||= server.by === 'me' && server.edits > edits;
    this.server = { version: server.version + 1, by: 'me', edits };
    this.everStored = Math.max(this.everStored, edits);
    return { is: 'saved', edits, version: this.server.version, now };
  }

  private deliver(): void {
    const answer = this.taken(this.answers);
    if (answer) this.tell(answer);
  }

  private decide(isTheirs: boolean): void {
    const { trouble } = this.saving;
    if (trouble?.is !== 'conflict') return;
    this.tell({ is: 'decided', version: trouble.version, isTheirs, now: this.now });
  }
}
