import { languageIn } from '@/app/admin/_http/language-param';
import { takeFiles } from '@/app/admin/_http/multipart';
import { staffRoute } from '@/app/admin/_http/staff-route';
import { IMAGES_ADDED_PATH } from '@/domain/addresses/staff-address';
import type { UploadAnswer, UploadedFile } from '@/domain/images/library';
import { libraryImages } from '@/domain/images/library-queries';
import { LARGEST_IMAGE } from '@/domain/images/upload';
import { uploadImage } from '@/domain/images/upload-changes';
import { say } from '@/i18n/staff/say';
import { log } from '@/server/log';

/**
 * Receives images: answers JSON to a script, with texts in `language`, else a redirect to the page.
 */
export const POST = staffRoute({
  action: 'image.add',
  async run(staff, { request, now }) {
    const said = staff.interfaceLanguage;
    const language = languageIn(new URL(request.url).searchParams, said);
    const files = await takeFiles<UploadedFile>(request, LARGEST_IMAGE, async (received) => {
      const { fileName } = received;
      const done = received.ok
        ? await uploadImage(staff, received.incoming, now).catch(notStored)
        : received;
      if (!done.ok) {
        const message = say(said, `images.problem.${done.problem}`);
        return { ok: false, fileName, problem: done.problem, message };
      }
      const [image] = await libraryImages([done.id], language);
      if (!image) return { ok: false, fileName, problem: 'failed', message: '' };
      const { isNew, isAnimated, pages } = done;
      return { ok: true, fileName, image, isNew, isAnimated, pages };
    });
    if (request.headers.get('accept')?.includes('text/html')) return back(files);
    const isFine = files.length > 0 && files.every((file) => file.ok);
    const answer: UploadAnswer = { files };
    return Response.json(answer, {
      status: isFine ? 200 : 422,
      headers: { 'cache-control': 'no-store' },
    });
  },
});

/** Files before one that the store refused were added, which the answer has to say. */
function notStored(error: unknown): { ok: false; problem: 'failed' } {
  if (!(error instanceof Error) || error.name !== 'StoreDown') throw error;
  log.error({ err: error }, 'the media store does not answer: an image was not stored');
  return { ok: false, problem: 'failed' };
}

/** Redirect to the page with the result of each file. */
function back(files: readonly UploadedFile[]): Response {
  const query = new URLSearchParams();
  for (const file of files) {
    if (file.ok) query.append(file.isNew ? 'added' : 'known', file.image.id);
    else query.append('refused', `${file.problem} ${file.fileName}`);
  }
  if (files.length === 0) query.append('refused', 'none ');
  return new Response(null, {
    status: 303,
    headers: { location: `${IMAGES_ADDED_PATH}?${query}`, 'cache-control': 'no-store' },
  });
}
