'use server';

import { staffAction } from '@/app/admin/_http/staff-action';
import { tx } from '@/db/client';
import { changePicture, describePicture } from '@/domain/images/describe-changes';
import { readImageDetails, readPictureId, readPictureWords } from '@/domain/images/image-form';
import { removePicture } from '@/domain/images/remove-changes';

/** Saves a picture's words in one language. */
export const describe = staffAction({
  action: 'picture.describe',
  parse: readPictureWords,
  run: async (staff, { pictureId, words }, now) => {
    await tx((write) => describePicture(write, staff, pictureId, words, now));
    return { done: 'pictures.done.saved' };
  },
});

/** Saves a picture's rights, credit and focal point. */
export const change = staffAction({
  action: 'picture.change',
  parse: readImageDetails,
  run: async (staff, { pictureId, facts }, now) => {
    await tx((write) => changePicture(write, staff, pictureId, facts, now));
    return { done: 'pictures.done.saved' };
  },
});

/** Removes a picture that nothing shows. */
export const remove = staffAction({
  action: 'picture.remove',
  parse: readPictureId,
  run: async (staff, { pictureId }, now) => {
    await removePicture(staff, pictureId, now);
    return { done: 'pictures.done.removed', to: '/admin/pictures' };
  },
});
