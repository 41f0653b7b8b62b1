'use server';

import { staffAction } from '@/app/admin/_http/staff-action';
import { addressHere } from '@/app/admin/_http/staff-gate';
import { tx } from '@/db/client';
import { DESCRIBE_IMAGES_PATH, IMAGES_PATH } from '@/domain/addresses/staff-address';
import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import { changeImage, describeImage } from '@/domain/images/describe-changes';
import { describeImages } from '@/domain/images/describe-many-changes';
import { readDescriptions } from '@/domain/images/describe-many-form';
import { readImageDetails, readImageWords } from '@/domain/images/image-form';
import { removeImage } from '@/domain/images/remove-changes';

const readImageId = formReader({ imageId: field.from('id', field.id) });

/** Saves an image's texts in one language. */
export const describe = staffAction({
  action: 'image.describe',
  parse: readImageWords,
  run: async (staff, { imageId, ...words }, now) => {
    await tx((write) => describeImage(write, staff, imageId, words, now));
    return { done: 'images.done.saved' };
  },
});

export const change = staffAction({
  action: 'image.change',
  parse: readImageDetails,
  run: async (staff, { imageId, ...facts }, now) => {
    await tx((write) => changeImage(write, staff, imageId, facts, now));
    return { done: 'images.done.saved' };
  },
});

/** Saves the descriptions of many images. */
export const describeMany = staffAction({
  action: 'image.describe',
  parse: readDescriptions,
  run: async (staff, given, now) => {
    const count = await tx((write) => describeImages(write, staff, given, now));
    // What was described may no longer be found by the filter, so that its form goes with its message.
    const to = (await addressHere()) || DESCRIBE_IMAGES_PATH;
    return { done: ['images.done.described', { count }], to };
  },
});

/** Deletes an image that is not used. */
export const remove = staffAction({
  action: 'image.remove',
  parse: readImageId,
  run: async (staff, { imageId }, now) => {
    await removeImage(staff, imageId, now);
    return { done: 'images.done.removed', to: IMAGES_PATH };
  },
});
