import { formBody } from '@/app/admin/_http/request-body';
import { staffRoute } from '@/app/admin/_http/staff-route';
import { tx } from '@/db/client';
import { readOpened } from '@/domain/comments/comment-form';
import { Refused } from '@/domain/forms/form';
import { readMentions } from '@/domain/mentions/mention-changes';
import { readCommentNotifications } from '@/domain/notifications/read-changes';

const MOST_BYTES = 20_000;

/** Comments that mention the user were shown on their screen. The page stays as it is. */
export const POST = staffRoute({
  action: 'text.comment',
  async run(staff, { request, params, now }) {
    const read = readOpened(await formBody(request, MOST_BYTES));
    if (!read.ok) throw new Refused('frame.malformed', null, 422);
    const { id: storyId = '', language = '' } = params;
    const { threadIds } = read.value;
    await tx(async (write) => {
      await readMentions(write, staff, { storyId, language, threadIds }, now);
      await readCommentNotifications(write, staff, { storyId, language }, now);
    });
    return { status: 'done' };
  },
});
