'use server';

import { staffAction } from '@/app/admin/staff-action';
import { textLetter } from '@/app/admin/text-letter';
import { reviewPath } from '@/components/admin/review/review-address';
import { tx } from '@/db/client';
import { Refused } from '@/domain/staff/form';
import { approveText } from '@/domain/stories/approve-changes';
import { writeLetters } from '@/domain/stories/letter-changes';
import { readApproval, readPassing } from '@/domain/stories/remark-form';
import { passReview } from '@/domain/stories/review-changes';

/** Approves the version that was sent: that one, and nothing that is typed later, goes to readers. */
export const approve = staffAction({
  action: 'text.approve',
  parse: readApproval,
  run: async (staff, input, now) => {
    const word = textLetter({ about: 'approved', by: staff.name, ...input });
    const isApproved = await tx(async (write) => {
      const isDone = await approveText(write, staff, input, now);
      if (isDone) await writeLetters(write, staff, 'approved', input, word, now);
      return isDone;
    });
    if (!isApproved) throw new Refused('review.wrong.otherSent');
    return { done: 'review.done.approved', to: reviewPath(input.storyId, input.language) };
  },
});

/** Passes a review on to somebody else. */
export const passOn = staffAction({
  action: 'text.approve',
  parse: readPassing,
  run: async (staff, input, now) => {
    const word = textLetter({ about: 'submitted', by: staff.name, ...input });
    const outcome = await tx(async (write) => {
      const done = await passReview(write, staff, input, now);
      if (done === 'passed') await writeLetters(write, staff, 'submitted', input, word, now);
      return done;
    });
    if (outcome !== 'passed') {
      const to = reviewPath(input.storyId, input.language);
      return { problems: {}, message: NOT_PASSED[outcome], status: 409, to };
    }
    return { done: 'review.done.passed', to: reviewPath(input.storyId, input.language) };
  },
});

const NOT_PASSED = {
  notInReview: 'publishing.wrong.notInReview',
  changed: 'review.wrong.otherSent',
  passedBefore: 'review.wrong.passedBefore',
} as const;
