'use server';

import { staffAction } from '@/app/admin/_http/staff-action';
import { tx } from '@/db/client';
import { reviewPath } from '@/domain/addresses/staff-address';
import * as field from '@/domain/forms/fields';
import { Refused } from '@/domain/forms/form';
import { formReader } from '@/domain/forms/form-reader';
import { approveText } from '@/domain/review/approve-changes';
import { readPassing } from '@/domain/review/passing-form';
import { reassignReview } from '@/domain/review/review-changes';
import { textKey } from '@/domain/texts/text-key-form';

const readApproval = formReader({
  ...{ ...textKey, revisionId: field.id },
  detailsId: field.ifSent(field.idOrNull),
});

/** Approves the submitted revision: only it is published, not later changes. */
export const approve = staffAction({
  action: 'text.approve',
  parse: readApproval,
  run: async (staff, input, now) => {
    const outcome = await tx((write) => approveText(write, staff, input, now));
    if (outcome === 'otherSent') throw new Refused('review.wrong.otherSent');
    return { done: 'review.done.approved', to: reviewPath(input.storyId, input.language) };
  },
});

/** Assigns a review to somebody else. */
export const passOn = staffAction({
  action: 'text.approve',
  parse: readPassing,
  run: async (staff, input, now) => {
    const outcome = await tx((write) => reassignReview(write, staff, input, now));
    if (outcome !== 'passed') {
      const to = reviewPath(input.storyId, input.language);
      return { problems: {}, message: NOT_PASSED[outcome], status: 409, to };
    }
    return { done: 'review.done.passed', to: reviewPath(input.storyId, input.language) };
  },
});

const NOT_PASSED = {
  notInReview: 'writing.wrong.notInReview',
  changed: 'review.wrong.otherSent',
  passedBefore: 'review.wrong.passedBefore',
} as const;
