import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import {
  arrangePins,
  bringBack,
  merge,
  name,
  nest,
  pin,
  unpublish,
} from '@/app/admin/topics/actions';
import { requireStaff } from '@/auth/staff';
import { TopicPage } from '@/components/admin/topics/TopicPage';
import { TOPICS_PATH } from '@/domain/addresses/staff-address';
import { mayDo } from '@/domain/permissions/permissions';
import { findStoryTitles, listStoryTitles } from '@/domain/stories/story-title-queries';
import { chosenName } from '@/domain/text-choice/chosen-name';
import {
  findTopicMergedInto,
  getTopicFile,
  listTopicLines,
  previewMerge,
} from '@/domain/topics/staff-queries';
import { isInterfaceLanguage } from '@/i18n/languages';

const MOST_OFFERED = 20;

interface PageProps {
  params: Promise<{ topic: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const staff = await requireStaff('topic.see');
  const file = await getTopicFile(staff, (await params).topic);
  return { title: chosenName(file?.names ?? [], await adminLanguage(staff))?.name };
}

export default async function Page({ params, searchParams }: PageProps) {
  const staff = await requireStaff('topic.see');
  const file = await getTopicFile(staff, (await params).topic);
  if (!file) {
    const into = await findTopicMergedInto(staff, (await params).topic);
    if (into) redirect(`${TOPICS_PATH}/${into}`);
    notFound();
  }
  const language = await adminLanguage(staff);
  const { language: asked, into, withdraw: asks, q } = await searchParams;
  const preview = typeof into === 'string' ? await previewMerge(staff, file.id, into) : null;
  const named = typeof asked === 'string' && isInterfaceLanguage(asked) ? asked : language;
  const words = typeof q === 'string' ? q.trim() : '';
  const ids = file.start.map(({ id }) => id);
  return (
    <TopicPage
      language={language}
      topic={file}
      named={named}
      start={await listStoryTitles(staff, ids, named)}
      words={words}
      offered={words ? await findStoryTitles(staff, words, named, MOST_OFFERED) : null}
      all={await listTopicLines(staff, language)}
      preview={preview}
      asksWithdrawal={asks !== undefined}
      actions={
        mayDo(staff, 'topic.change')
          ? { name, pin, arrangePins, nest, merge, withdraw: unpublish, bringBack }
          : null
      }
    />
  );
}
