import { shareImagePath } from '@/app/address';
import { doNotKeep } from '@/cache/context';
import { cardHash, type ShareCard } from '@/domain/share-images/card';
import { drawCard } from '@/server/share-images/draw-card';

/**
 * The share image of a page. An address of what the card was before leads to the one of now.
 * @param page path of the page
 * @param shareImage the file name that was asked for
 */
export async function shareResponse(
  card: ShareCard,
  page: string,
  shareImage: string,
): Promise<Response> {
  const location = shareImagePath(page, cardHash(card));
  if (!location.endsWith(`/${shareImage}`)) {
    doNotKeep();
    return new Response(null, { status: 308, headers: { location } });
  }
  const file = await drawCard(card);
  return new Response(new Uint8Array(file), { headers: { 'content-type': 'image/jpeg' } });
}

/** The answer where the page has another address now. @param page path of the page */
export function movedImage(page: string, shareImage: string): Response {
  const location = shareImagePath(page, shareImage.replace(/\.jpg$/, ''));
  return new Response(null, { status: 308, headers: { location } });
}
