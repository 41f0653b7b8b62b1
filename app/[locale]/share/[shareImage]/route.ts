import { cardOfArchive } from '@/app/_share/cards';
import { shareRoute } from '@/app/_share/share-route';
import { frontPath } from '@/app/address';
import { readFrame } from '@/app/frame';

interface Params {
  locale: string;
  shareImage: string;
}

/** The share image of the front page. */
export const GET = shareRoute<Params>(async ({ locale }) => {
  const frame = await readFrame(locale);
  return { is: 'here', page: frontPath(frame.language), card: await cardOfArchive(frame) };
});
