import { staffRoute } from '@/app/admin/_http/staff-route';
import { getCheckedDetails } from '@/domain/writing/writing-page-queries';

/** The saved text's data for the checklist. */
export const GET = staffRoute({
  action: 'text.seeDraft',
  async run(staff, { params }) {
    const { id: storyId = '', language = '' } = params;
    return getCheckedDetails(staff, { storyId, language });
  },
});
