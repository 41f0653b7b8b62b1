import type { Metadata } from 'next';
import { connection } from 'next/server';
import { eventThing } from '@/app/_linked-data/event-thing';
import { listPage } from '@/app/_linked-data/list-page';
import { agendaPath, pageParam } from '@/app/address';
import { languageLinks, readFrame } from '@/app/frame';
import { pageHead, pathsOf } from '@/app/head';
import { AgendaList } from '@/components/calendar/AgendaList';
import { LinkedData } from '@/components/layout/LinkedData';
import { PageFrame } from '@/components/layout/PageFrame';
import { PageHead } from '@/components/layout/PageHead';
import { getAgenda } from '@/domain/calendar/agenda-queries';
import { getT } from '@/i18n/translate';

interface PageProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const frame = await readFrame(pageParam((await params).locale));
  const t = getT(frame.language);
  const languages = pathsOf(languageLinks(frame, agendaPath));
  return pageHead({
    frame,
    title: t('frame.agenda'),
    description: t('agenda.words'),
    path: agendaPath(frame.language),
    languages,
    otherwise: languages[frame.defaultLanguage],
  });
}

export default async function Page({ params }: PageProps) {
  await connection();
  const frame = await readFrame(pageParam((await params).locale));
  const t = getT(frame.language);
  const entries = await getAgenda(frame.language, Date.now());
  const agenda = {
    ...listPage(frame, { name: t('frame.agenda'), path: agendaPath(frame.language), above: [] }),
    hasPart: entries.map(({ row, ...occasion }) => eventThing(frame, row, occasion)),
  };
  const place = { frame, languages: languageLinks(frame, agendaPath) };
  return (
    <PageFrame {...place} section="agenda" isSectionHome>
      <PageHead title={t('frame.agenda')} words={t('agenda.words')} />
      <LinkedData data={agenda} />
      <AgendaList entries={entries} language={frame.language} timeZone={frame.timeZone} />
    </PageFrame>
  );
}
