import { connection } from 'next/server';
import { nothing } from '@/app/_feeds/feed-response';
import { cardOfDay } from '@/app/_share/cards';
import { shareResponse } from '@/app/_share/share-response';
import { todayPath } from '@/app/address';
import { readFrame } from '@/app/frame';
import { isDay } from '@/domain/dates/today';

interface RouteContext {
  params: Promise<{ locale: string; day: string; shareImage: string }>;
}

/** The share image of a day of the year. */
export async function GET(_: Request, { params }: RouteContext): Promise<Response> {
  await connection();
  const { locale, day, shareImage } = await params;
  if (!isDay(day)) return nothing(404);
  const frame = await readFrame(locale);
  return shareResponse(await cardOfDay(frame, day), todayPath(frame.language, day), shareImage);
}
