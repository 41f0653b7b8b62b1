import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { requireStaff } from '@/auth/staff';
import { HelpPage } from '@/components/admin/help/HelpPage';
import { readGuide } from '@/domain/guide/guide-files';
import { getStaffT } from '@/i18n/staff/translate';

interface PageProps {
  params: Promise<{ page: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const language = await adminLanguage(await requireStaff('guide.see'));
  const { page: name } = await params;
  const page = readGuide(language).find((each) => each.name === name);
  return { title: page?.title ?? getStaffT(language)('help.title') };
}

export default async function Page({ params }: PageProps) {
  const language = await adminLanguage(await requireStaff('guide.see'));
  const { page: name } = await params;
  const guide = readGuide(language);
  const at = guide.findIndex((each) => each.name === name);
  const page = guide[at];
  if (!page) notFound();
  const previous = guide[at - 1] ?? null;
  const next = guide[at + 1] ?? null;
  return <HelpPage {...{ language, page, previous, next }} />;
}
