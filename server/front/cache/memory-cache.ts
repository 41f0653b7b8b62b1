import { type Page, sizeOf } from '@/server/http/page';

/** Limit on cached pages for nonexistent addresses, which are unlimited in number. */
const MOST_MISSING = 1_000;

/**
 * Rendered pages in memory, limited in bytes. Eviction is by second chance: pages requested since
 * the last round stay, others go in the order they came.
 */
export class MemoryCache {
  private readonly pages = new Map<string, Page>();
  private readonly keysByTag = new Map<string, Set<string>>();
  private readonly missing = new Set<string>();
  private bytes = 0;

  constructor(private readonly mostBytes: number) {}

  /** The page under a key, fresh or stale. */
  get(key: string): Page | undefined {
    return this.pages.get(key);
  }

  get count(): number {
    return this.pages.size;
  }

  get size(): number {
    return this.bytes;
  }

  put(page: Page): void {
    this.drop(page.key);
    this.pages.set(page.key, page);
    this.bytes += sizeOf(page);
    for (const tag of page.tags) {
      const keys = this.keysByTag.get(tag);
      if (keys) keys.add(page.key);
      else this.keysByTag.set(tag, new Set([page.key]));
    }
    if (page.status === 404) this.rememberMissing(page.key);
    this.makeRoom();
  }

  /**
   * Marks pages with a tag as stale; those of unpublished content are deleted, others are kept for
   * the case that rendering fails.
   */
  markStale(tag: string, withdrawn: boolean): number {
    const keys = [...(this.keysByTag.get(tag) ?? [])];
    for (const key of keys) {
      const page = this.pages.get(key);
      if (!page) continue;
      page.isFresh = false;
      if (withdrawn) this.drop(key);
    }
    return keys.length;
  }

  clear(): void {
    this.pages.clear();
    this.keysByTag.clear();
    this.missing.clear();
    this.bytes = 0;
  }

  private drop(key: string): void {
    const page = this.pages.get(key);
    if (!page) return;
    this.pages.delete(key);
    this.missing.delete(key);
    this.bytes -= sizeOf(page);
    for (const tag of page.tags) {
      const keys = this.keysByTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.keysByTag.delete(tag);
    }
  }

  private rememberMissing(key: string): void {
    this.missing.add(key);
    const [oldest] = this.missing;
    if (this.missing.size > MOST_MISSING && oldest !== undefined) this.drop(oldest);
  }

  private makeRoom(): void {
    for (const page of this.pages.values()) {
      if (this.bytes <= this.mostBytes) return;
      if (page.isHot) {
        page.isHot = false;
        this.pages.delete(page.key);
        this.pages.set(page.key, page);
      } else {
        this.drop(page.key);
      }
    }
  }
}
