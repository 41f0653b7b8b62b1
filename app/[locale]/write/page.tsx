import type { Metadata } from 'next';
import { connection } from 'next/server';
import { pageParam, writePath } from '@/app/address';
import { languageLinks, readFrame } from '@/app/frame';
import { pageHead } from '@/app/head';
import { requestContext } from '@/cache/context';
import { PageFrame } from '@/components/layout/PageFrame';
import { NoteForm } from '@/components/reader-notes/NoteForm';
import { mailIsOn } from '@/domain/mail/mail';
import { noteFormTime } from '@/domain/reader-notes/note-queries';
import { getT } from '@/i18n/translate';
import { findAboutPage } from './about-page';
import '@/app/[locale]/styles/write.css';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const frame = await readFrame(pageParam((await params).locale));
  const title = getT(frame.language)('write.title');
  const head = pageHead({ frame, title, path: writePath(frame.language) });
  return { ...head, robots: { index: false } };
}

export default async function Page({ params, searchParams }: PageProps) {
  await connection();
  const frame = await readFrame(pageParam((await params).locale));
  const { about } = await searchParams;
  const page = typeof about === 'string' ? await findAboutPage(about) : null;
  const again = requestContext()?.again ?? null;
  const languages = languageLinks(frame, (language) => writePath(language, page?.path));
  return (
    <PageFrame frame={frame} languages={languages} hasNoNoteLink>
      <NoteForm
        language={frame.language}
        page={page}
        time={noteFormTime(again?.typed.time ?? '', Date.now())}
        isMailed={mailIsOn()}
        again={again}
      />
    </PageFrame>
  );
}
