import type { News, NewsSource, StaleTag } from '@/db/news';

/** With more remembered tags, renders that began earlier count as stale. */
const MOST_REMEMBERED = 50_000;

/** Remembers which tags went stale, so that no page is kept that was rendered before. */
export class Invalidations {
  private readonly lastSeqOf = new Map<string, number>();
  private forgottenBefore: number;

  constructor(private readonly source: NewsSource) {
    this.forgottenBefore = source.seq;
  }

  /** Sequence number up to which everything was read. */
  get seq(): number {
    return this.source.seq;
  }

  /** Whether a look tells all that was committed until a second ago. */
  get isCertain(): boolean {
    return this.source.isCertain;
  }

  /** Makes the next look tell all that is committed now; fails when the database does not answer. */
  confirm(): Promise<void> {
    return this.source.confirm();
  }

  /** Reads invalidations committed since the last look. */
  look(): News {
    const news = this.source.look();
    if (news.kind === 'stale') this.remember(news.tags);
    if (news.kind === 'everything') this.forget();
    return news;
  }

  /** Whether any of the tags went stale after `seq`; a page rendered since then may be outdated. */
  hasMoved(seq: number, tags: readonly string[]): boolean {
    if (seq < this.forgottenBefore) return true;
    return tags.some((tag) => (this.lastSeqOf.get(tag) ?? -1) > seq);
  }

  close(): void {
    this.source.close();
  }

  private remember(tags: readonly StaleTag[]): void {
    for (const { tag, seq } of tags) this.lastSeqOf.set(tag, seq);
    if (this.lastSeqOf.size > MOST_REMEMBERED) this.forget();
  }

  private forget(): void {
    this.lastSeqOf.clear();
    this.forgottenBefore = this.seq;
  }
}
