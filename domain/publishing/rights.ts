/** Who may do what on the way of a text to readers; the page and the changes ask these rules. */
import {
  type Action,
  mayDo,
  NotAllowed,
  type Subject,
  type TextState,
} from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';

/** What the rules need of a text. */
export interface PublishingText {
  state: TextState;
  language: string;
  createdBy: string | null;
  firstPublishedAt: number | null;
  /** Its story is in the trash. */
  isTrashed: boolean;
  /** Its story is a template, which is never published. */
  isTemplate?: boolean;
  review: { state: 'open' | 'changesRequested' | 'closed'; requestedBy: string | null } | null;
  approval: object | null;
}

const ACTIONS = {
  submit: 'text.submit',
  approve: 'text.approve',
  requestChanges: 'text.publish',
  publish: 'text.publish',
  unpublish: 'text.withdraw',
  rename: 'text.rename',
  erase: 'text.erase',
} as const satisfies Record<string, Action>;

export type PublishingRight = keyof typeof ACTIONS;

/** Whether a user has a right to a text, in any state. */
export function hasRight(by: Author, text: PublishingText, right: PublishingRight): boolean {
  const { language, state } = text;
  const isOwn = by.staffId !== null && text.createdBy === by.staffId;
  const subject: Subject = { isOwn, language, state };
  if (right === 'requestChanges' && isSender(by, text)) return true;
  return mayDo(by, ACTIONS[right], subject);
}

/** @throws NotAllowed */
export function requireRight(by: Author, text: PublishingText, right: PublishingRight): void {
  if (!hasRight(by, text, right)) throw new NotAllowed(ACTIONS[right]);
}

/** The user sent the text to review, and may withdraw that request. */
export function isSender(by: Author, { review }: Pick<PublishingText, 'review'>): boolean {
  return by.staffId !== null && review !== null && review.requestedBy === by.staffId;
}

/** What the page offers: the rights that the text's present state has a use for. */
export function publishingOffers(
  by: Author,
  text: PublishingText,
): Record<PublishingRight, boolean> {
  const has = (right: PublishingRight) => !text.isTrashed && hasRight(by, text, right);
  const isInReview = text.review?.state === 'open';
  const isForReaders = !text.isTemplate;
  return {
    submit: isForReaders && has('submit') && !isInReview,
    approve: isForReaders && has('approve'),
    requestChanges: has('requestChanges') && (isInReview || text.approval !== null),
    publish: isForReaders && has('publish'),
    unpublish: has('unpublish') && text.state !== 'draft',
    rename: has('rename') && text.firstPublishedAt !== null,
    erase: has('erase'),
  };
}
