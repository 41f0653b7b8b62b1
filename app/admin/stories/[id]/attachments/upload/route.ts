import { takeFiles } from '@/app/admin/_http/multipart';
import { staffRoute } from '@/app/admin/_http/staff-route';
import { withDone } from '@/auth/flash-message';
import { attachmentsPath } from '@/domain/addresses/staff-address';
import { addAttachment } from '@/domain/attachments/changes';
import { Refused } from '@/domain/forms/form';
import type { SentFile } from '@/domain/images/library';
import { LARGEST_ATTACHMENT } from '@/domain/images/upload';
import { say } from '@/i18n/staff/say';
import { log } from '@/server/log';

type Taken = SentFile & { problem?: string; id?: string };

/** Attaches files to a story, with `?in=text` for its texts alone: answers JSON to a script, else a redirect to the page. */
export const POST = staffRoute({
  action: 'story.change',
  async run(staff, { request, params, now }) {
    const storyId = params.id ?? '';
    const isListed = new URL(request.url).searchParams.get('in') !== 'text';
    const files = await takeFiles<Taken>(request, LARGEST_ATTACHMENT, async (received) => {
      const { fileName } = received;
      const refused = (problem: string) => {
        const message = say(staff.interfaceLanguage, `images.problem.${problem}`);
        return { ok: false, fileName, problem, message };
      };
      if (!received.ok) {
        return refused(received.problem === 'tooLarge' ? 'tooLargeAttachment' : received.problem);
      }
      try {
        const id = await addAttachment(staff, storyId, received.incoming, now, isListed);
        return { ok: true, fileName, id };
      } catch (error) {
        if (error instanceof Error && error.name === 'StoreDown') {
          log.error({ err: error }, 'the media store does not answer: a file was not stored');
          return refused('failed');
        }
        if (!(error instanceof Refused) || typeof error.said !== 'string') throw error;
        return refused(error.said.split('.').at(-1) ?? 'failed');
      }
    });
    const page = attachmentsPath(storyId);
    const wrong = files.filter((file) => !file.ok);
    if (request.headers.get('accept')?.includes('text/html')) {
      return new Response(null, {
        status: 303,
        headers: { location: back(page, files), 'cache-control': 'no-store' },
      });
    }
    return Response.json(
      { files },
      {
        status: files.length === 0 || wrong.length > 0 ? 422 : 200,
        headers: { 'cache-control': 'no-store' },
      },
    );
  },
});

function back(page: string, files: readonly Taken[]): string {
  const wrong = files.filter((file) => !file.ok);
  const count = files.length - wrong.length;
  const query = new URLSearchParams();
  for (const { problem, fileName } of wrong) query.append('refused', `${problem} ${fileName}`);
  if (files.length === 0) query.append('refused', 'none ');
  const to = query.size > 0 ? `${page}?${query}` : page;
  return count > 0 ? withDone(to, ['images.done.attachmentAdded', { count }]) : to;
}
