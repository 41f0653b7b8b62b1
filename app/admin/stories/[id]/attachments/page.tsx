import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { queryOf, type SearchParams } from '@/app/admin/images/query';
import { requireStaff } from '@/auth/staff';
import { answerWith } from '@/cache/context';
import { AttachmentsPage } from '@/components/admin/attachments/AttachmentsPage';
import { listAttachments } from '@/domain/attachments/queries';
import { getStoryOfAttachments, mayDescribeIn } from '@/domain/attachments/staff-queries';
import { canonicalTag, INTERFACE_LANGUAGES } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { describe, move, remove } from './actions';

interface PageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { interfaceLanguage } = await requireStaff('story.list');
  return { title: getStaffT(interfaceLanguage)('images.attachments') };
}

export default async function Page({ params, searchParams }: PageProps) {
  const staff = await requireStaff('story.list');
  const story = await getStoryOfAttachments(staff, (await params).id);
  if (!story) notFound();
  const query = queryOf(await searchParams);
  const languages = [...new Set([...story.languages, ...INTERFACE_LANGUAGES])];
  const asked = canonicalTag(query.get('language') ?? '') ?? '';
  const inLanguage = languages.includes(asked) ? asked : story.originalLanguage;
  const refused = query.getAll('refused').slice(0, 21);
  if (refused.length > 0) answerWith(422);
  return (
    <AttachmentsPage
      language={staff.interfaceLanguage}
      story={story}
      attachments={await listAttachments(story.id)}
      inLanguage={inLanguage}
      languages={languages}
      askedToRemove={query.get('remove') ?? ''}
      refused={refused}
      may={{
        change: story.mayChange,
        describe: mayDescribeIn(staff, story, inLanguage),
      }}
      actions={{ describe, move, remove }}
    />
  );
}
