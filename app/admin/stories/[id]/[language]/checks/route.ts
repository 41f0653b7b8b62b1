import { staffRoute } from '@/app/admin/_http/staff-route';
import { getCheckedDetails } from '@/domain/writing/writing-page-queries';

/** What the page of a text needs to know for its checks, of the text as it was saved last. */
export const GET = staffRoute({
  action: 'text.seeDraft',
  async run(staff, { params }) {
    const { id: storyId = '', language = '' } = params;
    return getCheckedDetails(staff, { storyId, language });
  },
});
