'use server';

import type { FormState } from '@/components/admin/ui/forms/form-state';
import { detailsAction } from './details-action';

/** Changes the details of a story: type, date, places, topics, collections, cover, source. */
export async function changeDetails(before: FormState, form: FormData): Promise<FormState> {
  return detailsAction(before, form);
}
