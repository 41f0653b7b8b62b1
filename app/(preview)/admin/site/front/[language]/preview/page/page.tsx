import type { Metadata } from 'next';
import { connection } from 'next/server';
import { frontPath, pageParam } from '@/app/address';
import { languageLinks, readFrame } from '@/app/frame';
import { requireStaff } from '@/auth/staff';
import { FrontPage } from '@/components/front/FrontPage';
import { PageFrame } from '@/components/layout/PageFrame';
import { dayIn } from '@/domain/dates/today';
import { workingFront } from '@/domain/front-page/front-page';
import { getStoredFront } from '@/domain/front-page/queries';
import { isMailOffered } from '@/domain/mail-switch/switch-queries';
import { getFront } from '@/domain/site/front-queries';
import '@/app/[locale]/styles/front.css';

interface PageProps {
  params: Promise<{ language: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await requireStaff('site.arrange');
  return { title: (await readFrame(pageParam((await params).language))).siteName };
}

/** The front page of a language with its draft. */
export default async function Page({ params }: PageProps) {
  await connection();
  await requireStaff('site.arrange');
  const frame = await readFrame(pageParam((await params).language));
  const { language, timeZone } = frame;
  const now = Date.now();
  const page = workingFront(await getStoredFront(language));
  const parts = await getFront(language, page, { today: dayIn(timeZone, now), timeZone, now });
  return (
    <PageFrame frame={frame} languages={languageLinks(frame, frontPath)} isFront>
      <FrontPage
        frame={frame}
        parts={parts}
        canMail={await isMailOffered({ kind: 'site', id: '' })}
      />
    </PageFrame>
  );
}
