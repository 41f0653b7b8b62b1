import { Merge } from '@/components/admin/taxonomy/Merge';
import { ParentForm } from '@/components/admin/taxonomy/ParentForm';
import { StoryPins } from '@/components/admin/taxonomy/StoryPins';
import { Unpublish } from '@/components/admin/taxonomy/Unpublish';
import { WordsForm } from '@/components/admin/taxonomy/WordsForm';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { Notice } from '@/components/admin/ui/Notice';
import { PageHead } from '@/components/admin/ui/PageHead';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { topicPath } from '@/domain/addresses/address';
import {
  namedStatisticsPath,
  STORIES_PATH,
  switchesPath,
  TOPICS_PATH,
  topicAdminPath,
} from '@/domain/addresses/staff-address';
import type { StoryTitle } from '@/domain/stories/story-title';
import { chosenName } from '@/domain/text-choice/chosen-name';
import { MOST_TO_START } from '@/domain/topics/start';
import type { MergePreview, TopicFile, TopicLine } from '@/domain/topics/topic-file';
import { direction } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

export interface TopicPageProps {
  language: string;
  topic: TopicFile;
  /** Content language whose names and texts are shown. */
  named: string;
  all: readonly TopicLine[];
  preview: MergePreview | null;
  asksWithdrawal: boolean;
  /** The stories that readers are to begin with. */
  start: readonly StoryTitle[];
  /** Words that are searched for in stories to add, and what was found; null before a search. */
  words: string;
  offered: readonly StoryTitle[] | null;
  /** Null when the user may not change the topic. */
  actions: Record<
    'name' | 'pin' | 'arrangePins' | 'nest' | 'merge' | 'withdraw' | 'bringBack',
    FormAction
  > | null;
}

/** A topic with all forms to change it. */
export function TopicPage(props: TopicPageProps) {
  const { language, topic, named, all, preview, asksWithdrawal, actions } = props;
  const t = getStaffT(language);
  const shared = { part: 'topics' as const, language, id: topic.id };
  const title = chosenName(topic.names, language);
  const shownFirst = new Set(topic.start.flatMap(({ id, isShown }) => (isShown ? id : [])));
  const shown = chosenName(topic.names, named);
  return (
    <>
      <p>
        <a href={TOPICS_PATH}>{t('topics.all')}</a>
      </p>
      <PageHead>
        <h1 lang={title?.language} dir={direction(title?.language ?? language)}>
          {title?.name}
        </h1>
        {shown && !topic.withdrawnAt && (
          <a href={topicPath(named, shown.slug)}>{t('topics.viewOnSite')}</a>
        )}
        {actions && <a href={namedStatisticsPath('topic', topic.id)}>{t('statistics.title')}</a>}
        {actions && (
          <a href={switchesPath({ words: title?.name ?? '', kind: 'topic' })}>
            {t('subscribers.switches.ofOne')}
          </a>
        )}
      </PageHead>
      {topic.withdrawnAt !== null && (
        <Notice>
          <p>{t('topics.isWithdrawn')}</p>
          {topic.withdrawalReason && <p dir="auto">{topic.withdrawalReason}</p>}
        </Notice>
      )}
      <WordsForm {...shared} names={topic.names} named={named} action={actions?.name ?? null} />
      <section className="section">
        <SectionTitle>{t('topics.stories')}</SectionTitle>
        <p>
          <a href={`${STORIES_PATH}?topic=${encodeURIComponent(topic.id)}`}>
            {t('topics.storyCount', { count: topic.stories })}
          </a>
        </p>
      </section>
      {actions && (
        <>
          <StoryPins
            language={language}
            title={t('topics.startHere')}
            hint={t('topics.startHereHint')}
            limit={t('topics.startHereMost', { count: MOST_TO_START })}
            pinned={props.start}
            noteOf={({ id }) => (shownFirst.has(id) ? '' : t('topics.startHereAway'))}
            here={topicAdminPath(topic.id)}
            values={{ id: topic.id }}
            searchValues={{ language: named }}
            words={props.words}
            offered={props.offered}
            pin={actions.pin}
            arrange={actions.arrangePins}
          />
          <ParentForm {...shared} parentId={topic.parentId} all={all} action={actions.nest} />
          {topic.withdrawnAt === null && (
            <Merge {...shared} all={all} preview={preview} action={actions.merge} />
          )}
          <Unpublish
            {...shared}
            isWithdrawn={topic.withdrawnAt !== null}
            withdraw={actions.withdraw}
            bringBack={actions.bringBack}
            isAsked={asksWithdrawal}
          />
        </>
      )}
    </>
  );
}
