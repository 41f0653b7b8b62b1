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
  const now = `${cardHash(card)}.jpg`;
  if (shareImage !== now) return movedImage(page, now);
  const file = await drawCard(card);
  return new Response(new Uint8Array(file), { headers: { 'content-type': 'image/jpeg' } });
}

/**
 * The answer where the page or its card is another one now. It is not kept, since addresses like the
 * one that was asked for can be made up without end.
 * @param page path of the page
 */
export function movedImage(page: string, shareImage: string): Response {
  doNotKeep();
  const location = shareImagePath(page, shareImage.replace(/\.jpg$/, ''));
  return new Response(null, { status: 308, headers: { location } });
}
