import type { NamedKind } from '@/domain/addresses/named-kind';

/** Requests as a front counted them. */
export interface RequestCounts {
  /** When counting began. */
  since: number;
  /** Canonical addresses, percent-encoded, and how often each was requested. */
  addresses: [address: string, count: number][];
  /** Requests that were not counted apart, because there were too many addresses. */
  further: number;
}

/**
 * `site`: the home page, or the feed of all stories; `other`: pages that are counted together;
 * `further`: requests that were not counted apart.
 */
export type CountedKind = 'site' | 'story' | NamedKind | 'other' | 'further';

export type CountedForm = 'page' | 'feed';

/** Requests for one page or feed in one language. */
export interface Counted {
  kind: CountedKind;
  subjectId: string;
  form: CountedForm;
  language: string;
  month: string;
  count: number;
}
