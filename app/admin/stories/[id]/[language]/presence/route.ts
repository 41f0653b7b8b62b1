import { jsonBody } from '@/app/admin/request-body';
import { staffRoute } from '@/app/admin/staff-route';
import type { AroundAnswer } from '@/components/admin/editor-page/presence-request';
import { tx } from '@/db/client';
import { Refused } from '@/domain/staff/form';
import { notePresence } from '@/domain/stories/presence-changes';
import { readBeat } from '@/domain/stories/presence-form';

const MOST_BYTES = 2_000;

/** An open page of a text says that it is there, writes or goes away, and hears who else is. */
export const POST = staffRoute({
  action: 'text.seeDraft',
  async run(staff, { request, params, now }): Promise<AroundAnswer> {
    const beat = readBeat(await jsonBody(request, MOST_BYTES));
    if (!beat) throw new Refused('frame.malformed', null, 422);
    const { id: storyId = '', language = '' } = params;
    return tx((write) => notePresence(write, staff, { ...beat, storyId, language }, now));
  },
});
