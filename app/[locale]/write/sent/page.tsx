import type { Metadata } from 'next';
import { connection } from 'next/server';
import { findAboutPage } from '@/app/[locale]/write/about-page';
import { frontPath, noteSentPath, pageParam } from '@/app/address';
import { languageLinks, readFrame } from '@/app/frame';
import { pageHead } from '@/app/head';
import { PageFrame } from '@/components/layout/PageFrame';
import { NoteSent } from '@/components/reader-notes/NoteSent';
import { getT } from '@/i18n/translate';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const frame = await readFrame(pageParam((await params).locale));
  const title = getT(frame.language)('write.sent');
  return {
    ...pageHead({ frame, title, path: noteSentPath(frame.language) }),
    robots: { index: false },
  };
}

export default async function Page({ params, searchParams }: PageProps) {
  await connection();
  const frame = await readFrame(pageParam((await params).locale));
  const { about } = await searchParams;
  const page = typeof about === 'string' ? await findAboutPage(about) : null;
  return (
    <PageFrame frame={frame} languages={languageLinks(frame, frontPath)} hasNoNoteLink>
      <NoteSent frame={frame} page={page} />
    </PageFrame>
  );
}
