/** Erasing an account: what goes, what stays, and what is chosen about it. */

/** What happens to the credits of the account as author and translator. */
export const CREDIT_CHOICES = ['kept', 'renamed', 'removed'] as const;
export type CreditChoice = (typeof CREDIT_CHOICES)[number];

/** What is chosen when an account is erased. */
export interface ErasureWish {
  credits: CreditChoice;
  /** The name at stories, where they are put under another one. */
  otherName: string;
  /** Who gets the assigned texts that they may write; null to leave all unassigned. */
  toId: string | null;
}

/** What there is of an account. */
export interface ErasureCounts {
  sessions: number;
  notifications: number;
  /** Texts of forms and of the editor that could not be saved. */
  keptDrafts: number;
  /** Filters of the story list that nobody else uses. */
  views: number;
  assigned: number;
  /** Texts that are locked by them right now. */
  locked: number;
  /** Requests for a review by them. */
  reviews: number;
  /** Published texts that credit the account as author or translator. */
  credits: number;
  comments: number;
  /** Saved versions of texts. */
  versions: number;
  auditEntries: number;
  hasProfile: boolean;
  /** The portrait: it is deleted from the library if they uploaded it and nothing else shows it. */
  portrait: 'none' | 'deleted' | 'kept';
  /** The only administrator who could sign in otherwise. */
  isLastAdministrator: boolean;
}

/** An account that is to be erased. */
export interface Erasure {
  id: string;
  name: string;
  email: string;
  counts: ErasureCounts;
}

/** Longest name in place of the own one. */
export const OTHER_NAME_LENGTH = 80;

/** The name chosen for stories: null for the one that readers see, empty for none. */
export function creditedAs({ credits, otherName }: ErasureWish): string | null {
  if (credits === 'kept') return null;
  return credits === 'renamed' ? otherName : '';
}

/** The name that stays where an account is named; the number tells several apart. */
export type FormerName = (number: number) => string;
