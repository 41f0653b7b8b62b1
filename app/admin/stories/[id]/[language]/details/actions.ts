'use server';

import { staffAction } from '@/app/admin/_http/staff-action';
import { savingDetails } from './details-action';

/** Changes the details of a story: type, date, places, topics, collections, cover, source. */
export const changeDetails = staffAction({
  action: 'story.change',
  ...savingDetails,
});
