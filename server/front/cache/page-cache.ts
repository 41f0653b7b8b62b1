import type { RenderedAnswer } from '@/server/front/rendered-answer';
import { makePage, type Page } from '@/server/http/page';
import { log } from '@/server/log';
import { noCounts } from './cache-counts';
import { asLastGood, asUnkept, type Found, unpacked } from './found';
import type { Invalidations } from './invalidations';
import type { MemoryCache } from './memory-cache';
import type { StoredPages } from './stored-pages';

/** Attempts at a render whose tags keep going stale; the last result is sent but not cached. */
const MOST_TRIES = 8;

/** After this many requests in one turn of the event loop, sockets may have been polled again. */
const MOST_UNLOOKED = 512;

/** How long the stale copy of a page that failed to render is served before the next attempt. */
const RETRY_MS = 1_000;
const FILE_RETRY_MS = 10_000;
const MOST_REMEMBERED = 10_000;

/**
 * The page cache: memory, then `cache.db`, then one render at a time per address. After a commit no
 * stale page is served, unless rendering fails (and never one of unpublished content).
 */
export class PageCache {
  readonly counts = noCounts();
  /** Hears how long a stale page took to become fresh, in milliseconds since it was first asked for. */
  whenFresh: (ms: number) => void = () => undefined;
  /** When pages that are stale were first asked for since. */
  private readonly staleSince = new Map<string, number>();
  private readonly underway = new Map<string, Promise<Found>>();
  private readonly failedAt = new Map<string, number>();
  /** False after a failure of `cache.db`, until it was emptied, as it may contain stale pages. */
  private isFileTrusted = true;
  private fileTriedAt = 0;
  /** The last `Last-Modified` of each page. */
  private readonly modifiedAt = new Map<string, number>();
  /** Requests answered since the look in this turn; 0 before it. */
  private sinceLook = 0;
  private readonly endTurn = () => {
    this.sinceLook = 0;
  };

  constructor(
    private readonly memory: MemoryCache,
    private readonly stored: StoredPages,
    private readonly invalidations: Invalidations,
    /** Requests a page from a renderer; hurried when a stale copy is available. */
    private readonly render: (key: string, isHurried: boolean) => Promise<RenderedAnswer>,
    private readonly now: () => number = Date.now,
  ) {
    if (stored.seq === null) stored.apply([], invalidations.seq);
  }

  /** Uses `cache.db` if trusted; a full disk or a foreign lock disables only this cache level. */
  private withFile<T>(work: (stored: StoredPages) => T): T | undefined {
    if (!this.isFileTrusted) return undefined;
    try {
      return work(this.stored);
    } catch (error) {
      this.isFileTrusted = false;
      log.error({ err: error }, 'cache.db cannot be used; pages are kept in memory alone');
      return undefined;
    }
  }

  private tryFileAgain(): void {
    if (this.isFileTrusted || this.now() - this.fileTriedAt < FILE_RETRY_MS) return;
    this.fileTriedAt = this.now();
    this.isFileTrusted = true;
    this.withFile((stored) => stored.beginAnew(this.invalidations.seq));
  }

  /** Number of pages in `cache.db`; null while it is unusable. */
  get storedCount(): number | null {
    return this.withFile((stored) => stored.count) ?? null;
  }

  /** Applies what was committed since the last request. Must run before every answer. */
  refresh(): void {
    const news = this.invalidations.look();
    if (news.kind === 'none') return;
    this.tryFileAgain();
    const { seq } = this.invalidations;
    if (news.kind === 'everything') {
      this.memory.clear();
      this.withFile((stored) => stored.clear(seq));
      log.info(
        'the page cache was emptied: the database is in another state than it was made from',
      );
      return;
    }
    let dropped = 0;
    for (const { tag, withdrawn } of news.tags) dropped += this.memory.markStale(tag, withdrawn);
    this.withFile((stored) => stored.apply(news.tags, seq));
    log.debug({ tags: news.tags.length, dropped, seq }, 'tags went stale');
  }

  /**
   * Same as `refresh`, for the hot path: one look covers all requests read in one turn of the event
   * loop, since they were sent before it. (A pipelining client could send one later, but browsers
   * do not pipeline.)
   */
  refreshOnceATurn(): void {
    if (this.sinceLook > 0 && this.sinceLook < MOST_UNLOOKED) {
      this.sinceLook += 1;
      return;
    }
    if (this.sinceLook === 0) setImmediate(this.endTurn);
    this.sinceLook = 1;
    this.refresh();
  }

  /** Whether what is kept may be sent without asking the database; call `settle` otherwise. */
  get isCertain(): boolean {
    return this.invalidations.isCertain;
  }

  /** As `refresh`; fails when it is uncertain what was committed and the database does not answer. */
  async settle(): Promise<void> {
    if (!this.isCertain) await this.invalidations.confirm();
    this.refresh();
  }

  /** The page if memory has a fresh one; the hot path. Call `refresh` before. */
  hit(key: string): Page | undefined {
    const page = this.memory.get(key);
    if (!page || !this.isRight(page)) return undefined;
    page.isHot = true;
    this.counts.memory += 1;
    return page;
  }

  /** The page from memory, the file or a render; simultaneous requests share a render. */
  async get(key: string): Promise<Found> {
    if (this.isCertain) this.refresh();
    else await this.settle();
    const inMemory = this.hit(key);
    if (inMemory) return { kept: true, page: inMemory, from: 'memory' };
    const inFile = this.fromFile(key);
    if (inFile) return { kept: true, page: inFile, from: 'file' };
    const existing = this.underway.get(key);
    if (existing) {
      this.counts.joined += 1;
      return existing;
    }
    const started = this.fill(key).finally(() => this.underway.delete(key));
    this.underway.set(key, started);
    return started;
  }

  private fromFile(key: string): Page | undefined {
    const page = this.withFile((stored) => stored.get(key));
    if (!page) return undefined;
    if (!this.memory.get(key)) this.memory.put(page);
    if (!this.isRight(page)) return undefined;
    this.counts.file += 1;
    return page;
  }

  private isRight(page: Page): boolean {
    return page.isFresh && (page.until === null || page.until > this.now());
  }

  private async fill(key: string): Promise<Found> {
    this.tryFileAgain();
    const lastGood = this.lastGood(key);
    const failedAt = this.failedAt.get(key);
    if (lastGood && failedAt !== undefined && this.now() - failedAt < RETRY_MS) {
      this.counts.stale += 1;
      return asLastGood(lastGood);
    }
    if (lastGood) this.noteStale(key);
    let answer: RenderedAnswer | null = null;
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      this.refresh();
      const { seq } = this.invalidations;
      answer = await this.render(key, lastGood !== undefined);
      if (answer.status >= 500) return await this.afterFailure(key, answer);
      this.failedAt.delete(key);
      if (answer.tags === null) return this.unkept(answer);
      const after = this.modifiedAt.get(key) ?? lastGood?.modifiedAt ?? null;
      const page = await makePage(
        key,
        { ...answer, body: answer.packed ?? answer.body, tags: answer.tags },
        after,
      );
      this.refresh();
      if (this.invalidations.hasMoved(seq, page.tags)) continue;
      this.memory.put(page);
      if (![400, 404, 429].includes(page.status)) this.withFile((stored) => stored.put(page));
      this.rememberModified(page);
      this.noteFresh(key);
      this.counts.render += 1;
      return { kept: true, page, from: 'render' };
    }
    log.warn({ key }, 'a page kept changing while it was rendered');
    return this.unkept(unpacked(answer as RenderedAnswer));
  }

  private unkept(answer: RenderedAnswer): Found {
    this.counts.unkept += 1;
    return asUnkept(answer);
  }

  private noteStale(key: string): void {
    if (this.staleSince.size >= MOST_REMEMBERED) this.staleSince.clear();
    if (!this.staleSince.has(key)) this.staleSince.set(key, this.now());
  }

  private noteFresh(key: string): void {
    const since = this.staleSince.get(key);
    if (since === undefined) return;
    this.staleSince.delete(key);
    this.whenFresh(this.now() - since);
  }

  /** Pages whose last render failed. */
  get failing(): number {
    return this.failedAt.size;
  }

  private lastGood(key: string): Page | undefined {
    return this.memory.get(key) ?? this.withFile((stored) => stored.get(key));
  }

  private rememberModified(page: Page): void {
    if (page.modifiedAt === null) return;
    if (this.modifiedAt.size >= MOST_REMEMBERED) this.modifiedAt.clear();
    this.modifiedAt.set(page.key, page.modifiedAt);
  }

  private async afterFailure(key: string, answer: RenderedAnswer): Promise<Found> {
    await this.settle();
    const lastGood = this.lastGood(key);
    if (!lastGood) return this.unkept(answer);
    this.failedAt.set(key, this.now());
    this.counts.stale += 1;
    log.error({ key }, 'a page could not be rendered; its last good copy is shown');
    return asLastGood(lastGood);
  }
}
