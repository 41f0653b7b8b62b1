import { cardOfDay } from '@/app/_share/cards';
import { shareRoute } from '@/app/_share/share-route';
import { todayPath } from '@/app/address';
import { readFrame } from '@/app/frame';
import { isDay } from '@/domain/dates/today';

interface Params {
  locale: string;
  day: string;
  shareImage: string;
}

/** The share image of a day of the year. */
export const GET = shareRoute<Params>(async ({ locale, day }) => {
  if (!isDay(day)) return null;
  const frame = await readFrame(locale);
  return {
    is: 'here',
    page: todayPath(frame.language, day),
    card: await cardOfDay(frame, day),
  };
});
