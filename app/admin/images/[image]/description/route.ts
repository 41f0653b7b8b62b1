import { bodyBytes } from '@/app/admin/_http/request-body';
import { staffRoute } from '@/app/admin/_http/staff-route';
import { tx } from '@/db/client';
import { Refused } from '@/domain/forms/form';
import { saveDescription } from '@/domain/images/description-changes';
import { readImageDescription } from '@/domain/images/image-form';
import { type OfferedImage, offered } from '@/domain/images/library';
import { libraryImages } from '@/domain/images/library-queries';

const MOST_BYTES = 50_000;

/** Saves a description from where the image is placed; answers with the image in that language. */
export const POST = staffRoute({
  action: 'image.describe',
  async run(staff, { request, params, now }): Promise<{ image: OfferedImage }> {
    const bytes = await bodyBytes(request, MOST_BYTES);
    const read = readImageDescription(new URLSearchParams(new TextDecoder().decode(bytes)));
    if (!read.ok) {
      const [said = 'frame.malformed'] = Object.values(read.problems);
      throw new Refused(said, null, 422);
    }
    const id = params.image ?? '';
    await tx((write) => saveDescription(write, staff, id, read.value, now));
    const [image] = await libraryImages([id], read.value.language);
    if (!image) throw new Refused('images.problem.missing', null, 404);
    return { image: offered(image, read.value.language) };
  },
});
