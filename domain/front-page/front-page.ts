/** The parts of the front page below the sentence that says what the archive is. */
export const FRONT_PARTS = [
  'day',
  'newest',
  'picks',
  'topics',
  'events',
  'collection',
  'subscribe',
] as const;

export type FrontPart = (typeof FRONT_PARTS)[number];

/** How editors compose the front page of one language. */
export interface FrontPage {
  /** Every part once, in order; those that are not shown keep their place. */
  parts: { part: FrontPart; isShown: boolean }[];
  /** Ids of the stories that editors picked, in order. */
  pinned: string[];
  /** The collection that is shown; empty for the first archival one. */
  collectionId: string;
}

export const DEFAULT_FRONT: FrontPage = {
  parts: FRONT_PARTS.map((part) => ({ part, isShown: true })),
  pinned: [],
  collectionId: '',
};

/** A new version of a front page that readers do not see yet. */
export interface FrontDraft {
  page: FrontPage;
  /** When it is published, in milliseconds since 1970; null while nobody has set a time. */
  dueAt: number | null;
}

/** The front page of a language as it is stored. */
export interface StoredFront {
  page: FrontPage;
  draft: FrontDraft | null;
}

/**
 * What readers see at an instant: a draft that is due has replaced the page.
 * @returns `until`: when a scheduled draft will replace it; null without one
 */
export function frontAt(
  { page, draft }: StoredFront,
  now: number,
): { page: FrontPage; until: number | null } {
  if (!draft || draft.dueAt === null) return { page, until: null };
  return draft.dueAt <= now ? { page: draft.page, until: null } : { page, until: draft.dueAt };
}

/** The stored front page with a draft that is due in place of the page. */
export function settledFront(stored: StoredFront, now: number): StoredFront {
  const { page } = frontAt(stored, now);
  return page === stored.page ? stored : { page, draft: null };
}

/** Every part once: those of a later release of the program come last. */
export function withEveryPart(page: FrontPage): FrontPage {
  const known = page.parts.filter(({ part }) => FRONT_PARTS.includes(part));
  const missing = FRONT_PARTS.filter((part) => !known.some((each) => each.part === part));
  return { ...page, parts: [...known, ...missing.map((part) => ({ part, isShown: true }))] };
}

/** What editors work on: the draft, else what readers see. */
export function workingFront({ page, draft }: StoredFront): FrontPage {
  return draft?.page ?? page;
}

/** What the form of parts shows, for its fingerprint. */
export function shownParts({ parts, collectionId }: FrontPage) {
  return { parts, collectionId };
}

export const MOST_PINNED = 12;
