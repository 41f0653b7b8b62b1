import { connection } from 'next/server';
import { cardOfArchive } from '@/app/_share/cards';
import { shareResponse } from '@/app/_share/share-response';
import { frontPath } from '@/app/address';
import { readFrame } from '@/app/frame';

interface RouteContext {
  params: Promise<{ locale: string; shareImage: string }>;
}

/** The share image of the front page. */
export async function GET(_: Request, { params }: RouteContext): Promise<Response> {
  await connection();
  const { locale, shareImage } = await params;
  const frame = await readFrame(locale);
  return shareResponse(await cardOfArchive(frame), frontPath(frame.language), shareImage);
}
