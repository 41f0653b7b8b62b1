import { jsonBody } from '@/app/admin/_http/request-body';
import { staffRoute } from '@/app/admin/_http/staff-route';
import type { AroundAnswer } from '@/components/admin/writing/presence/presence-request';
import { tx } from '@/db/client';
import { Refused } from '@/domain/forms/form';
import { notePresence } from '@/domain/writing/presence-changes';
import { readBeat } from '@/domain/writing/presence-form';

const MOST_BYTES = 2_000;

/** An open page of a text reports that it is open, editing or closed; answers with who else is. */
export const POST = staffRoute({
  action: 'text.seeDraft',
  async run(staff, { request, params, now }): Promise<AroundAnswer> {
    const beat = readBeat(await jsonBody(request, MOST_BYTES));
    if (!beat) throw new Refused('frame.malformed', null, 422);
    const { id: storyId = '', language = '' } = params;
    return tx((write) => notePresence(write, staff, { ...beat, storyId, language }, now));
  },
});
