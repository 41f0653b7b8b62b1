import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { readSettings } from '@/app/frame';
import { requireStaff } from '@/auth/staff';
import { NamedStatisticsPage } from '@/components/admin/statistics/NamedStatisticsPage';
import { monthOf } from '@/domain/dates/month';
import { getNamedStatistics } from '@/domain/statistics/named-statistics-queries';
import { subjectKind } from '@/domain/statistics/statistics';
import { listTitles } from '@/domain/statistics/title-queries';
import { getStaffT } from '@/i18n/staff/translate';

interface PageProps {
  params: Promise<{ folder: string; id: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const staff = await requireStaff('statistics.see');
  const kind = subjectKind((await params).folder);
  return { title: kind && getStaffT(await adminLanguage(staff))(`statistics.of.${kind}`) };
}

/** Requests for a topic, collection, place or name, or for the site as a whole, and their feeds. */
export default async function Page({ params }: PageProps) {
  const staff = await requireStaff('statistics.see');
  const language = await adminLanguage(staff);
  const { timeZone } = await readSettings();
  const { folder, id } = await params;
  const kind = subjectKind(folder);
  if (!kind) notFound();
  const subjectId = kind === 'site' ? '' : id;
  const last = monthOf(Date.now(), timeZone);
  const statistics = await getNamedStatistics(staff, { kind, subjectId }, last);
  const titles = await listTitles(kind === 'site' ? [] : [{ kind, subjectId }], language);
  const title = titles.get(`${kind}:${subjectId}`) ?? null;
  const isKnown = kind === 'site' ? id === 'all' : title !== null;
  if (!isKnown) notFound();
  return <NamedStatisticsPage {...{ language, kind, subjectId, title, statistics }} />;
}
