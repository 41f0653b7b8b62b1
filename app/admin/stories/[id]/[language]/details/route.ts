import { formBody } from '@/app/admin/_http/request-body';
import { staffAction } from '@/app/admin/_http/staff-action';
import { staffRoute } from '@/app/admin/_http/staff-route';
import { IDLE } from '@/components/admin/ui/forms/form-state';
import { savingDetails } from './details-action';

const MOST_BYTES = 500_000;

const save = staffAction({ ...savingDetails, action: 'story.change' });

/** Saves the details while one goes on working in their form, as the form's own action does. */
export const POST = staffRoute({
  action: 'story.change',
  run: async (_staff, { request }) => save(IDLE, await formBody(request, MOST_BYTES)),
});
