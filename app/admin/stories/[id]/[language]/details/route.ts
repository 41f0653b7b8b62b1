import { formBody } from '@/app/admin/_http/request-body';
import { staffRoute } from '@/app/admin/_http/staff-route';
import { IDLE } from '@/components/admin/ui/forms/form-state';
import { detailsAction } from './details-action';

const MOST_BYTES = 500_000;

/** Saves the details while one goes on working in their form, as the form's own action does. */
export const POST = staffRoute({
  action: 'story.change',
  run: async (_staff, { request }) => detailsAction(IDLE, await formBody(request, MOST_BYTES)),
});
