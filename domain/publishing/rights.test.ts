import { describe, expect, it } from 'vitest';
import type { Author, Role } from '@/domain/permissions/staff';
import { type PublishingText, publishingOffers, requireRight } from './rights';
import { revisionReadersSee, shownState } from './shown-state';

const user = (role: Role, staffId: string = role) =>
  ({ staffId, role, languages: ['nl'] }) as unknown as Author;
const draft: PublishingText = {
  ...{ state: 'draft', language: 'en', createdBy: 'author', firstPublishedAt: null },
  ...{ isTrashed: false, review: null, approval: null },
};
const open = { state: 'open', requestedBy: 'author' } as const;

const offered = (role: Role, text: Partial<PublishingText>) =>
  Object.entries(publishingOffers(user(role), { ...draft, ...text }))
    .filter(([, isOffered]) => isOffered)
    .map(([right]) => right);

describe('what the page offers', () => {
  it('is what the role may do and the state of the text has a use for', () => {
    expect(offered('author', {})).toEqual(['submit']);
    expect(offered('author', { review: open })).toEqual(['requestChanges']);
    expect(offered('editor', {})).toEqual(['submit', 'approve', 'publish']);
    expect(offered('editor', { review: open })).toEqual(['approve', 'requestChanges', 'publish']);
    expect(offered('editor', { state: 'withdrawn', firstPublishedAt: 1 })).toEqual([
      ...['submit', 'approve', 'publish', 'unpublish', 'rename'],
    ]);
    expect(offered('administrator', {})).toContain('erase');
  });

  it('is no way to readers for a template', () => {
    expect(offered('administrator', { isTemplate: true })).toEqual(['erase']);
  });

  it('is nothing while the story is in the trash', () => {
    expect(offered('administrator', { isTrashed: true, review: open })).toEqual([]);
  });
});

it('the sender of a text may withdraw it from review, another author may not', () => {
  const text = { ...draft, createdBy: 'somebody', review: open };
  expect(() => requireRight(user('author'), text, 'requestChanges')).not.toThrow();
  expect(() => requireRight(user('author', 'other'), text, 'requestChanges')).toThrow();
});

it('a draft is shown as scheduled before it is shown as in review, and not in the trash', () => {
  const sent = { isInReview: true, isScheduled: true };
  expect(shownState(draft, sent)).toBe('scheduled');
  expect(shownState({ ...draft, isTrashed: true }, sent)).toBe('review');
});

it('an unpublished text that is scheduled again is shown as both, and not in the trash', () => {
  const unpublished = { ...draft, state: 'withdrawn' as const };
  const sent = { isInReview: true, isScheduled: true };
  expect(shownState(unpublished, sent)).toBe('withdrawnScheduled');
  expect(shownState(unpublished, { ...sent, isScheduled: false })).toBe('withdrawn');
  expect(shownState({ ...unpublished, isTrashed: true }, sent)).toBe('withdrawn');
});

it('readers see no revision of an unpublished text', () => {
  const text = { publicRevisionId: 'one' };
  expect(revisionReadersSee({ ...text, state: 'published' })).toBe('one');
  expect(revisionReadersSee({ ...text, state: 'withdrawn' })).toBeNull();
});
