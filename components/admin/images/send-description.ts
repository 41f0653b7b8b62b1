import { IMAGE_SEARCH_PATH, imageDescriptionPath } from '@/domain/addresses/staff-address';
import type { ImageDescription } from '@/domain/images/description';
import type { FoundImages, OfferedImage } from '@/domain/images/library';

/** The described image, or why it was not saved; without a message no answer came. */
export type DescriptionAnswer =
  | { ok: true; image: OfferedImage }
  | {
      ok: false;
      message: string;
      signInAt: string | null;
      /** The image as somebody else described it meanwhile. */
      stored: OfferedImage | null;
    };

/** Saves an image's description in one language. Never throws. */
export async function sendDescription(
  id: string,
  language: string,
  given: ImageDescription,
  was: ImageDescription,
): Promise<DescriptionAnswer> {
  const body = new URLSearchParams({
    language,
    alt: given.alt,
    credit: given.credit,
    wasAlt: was.alt,
    wasCredit: was.credit,
    ...(given.decorative && { decorative: 'yes' }),
    ...(was.decorative && { wasDecorative: 'yes' }),
  });
  try {
    const headers = { accept: 'application/json' };
    const response = await fetch(imageDescriptionPath(id), { method: 'POST', body, headers });
    const answer: { image?: OfferedImage; message?: string; to?: string } = await response.json();
    if (response.ok && answer.image) return { ok: true, image: answer.image };
    const stored = response.status === 409 ? await storedImage(id, language) : null;
    return { ok: false, message: answer.message ?? '', signInAt: answer.to ?? null, stored };
  } catch {
    return { ok: false, message: '', signInAt: null, stored: null };
  }
}

async function storedImage(id: string, language: string): Promise<OfferedImage | null> {
  const response = await fetch(
    `${IMAGE_SEARCH_PATH}?${new URLSearchParams({ ids: id, language })}`,
  );
  const { images }: FoundImages<OfferedImage> = await response.json();
  return images[0] ?? null;
}
