import { connection } from 'next/server';
import { nothing } from '@/app/_feeds/feed-response';
import { shareImagePath } from '@/app/address';
import { doNotKeep } from '@/cache/context';
import { cardHash, type ShareCard } from '@/domain/share-images/card';
import { drawCard } from '@/server/share-images/draw-card';

/** What is at the address of a page: its card, or null where no image can be drawn of it. */
export type FoundCard =
  | { is: 'here'; page: string; card: ShareCard | null }
  /** `page`: path of the page. */
  | { is: 'moved'; page: string }
  | { is: 'withdrawn' }
  | null;

/**
 * The GET handler of share images of a kind of page at `[shareImage]`, the file name. An address of what
 * the card was before leads to the one of now. Only the image itself is kept: other addresses can be
 * made up without end.
 */
export function shareRoute<P extends { shareImage: string }>(
  find: (params: P) => Promise<FoundCard>,
): (request: Request, context: { params: Promise<P> }) => Promise<Response> {
  return async (_, { params }) => {
    await connection();
    const given = await params;
    const found = await find(given);
    const now = found?.is === 'here' && found.card ? `${cardHash(found.card)}.jpg` : null;
    if (now === null || now !== given.shareImage) doNotKeep();
    if (!found) return nothing(404);
    if (found.is === 'withdrawn') return nothing(410);
    if (found.is === 'moved') return movedTo(found.page, given.shareImage);
    if (!found.card || now === null) return nothing(404);
    if (now !== given.shareImage) return movedTo(found.page, now);
    const { file, isComplete } = await drawCard(found.card);
    if (!isComplete) doNotKeep();
    return new Response(new Uint8Array(file), { headers: { 'content-type': 'image/jpeg' } });
  };
}

function movedTo(page: string, file: string): Response {
  const location = shareImagePath(page, file.replace(/\.jpg$/, ''));
  return new Response(null, { status: 308, headers: { location } });
}
