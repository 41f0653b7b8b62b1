import type { FormAction } from '@/components/admin/form-state';
import { Form } from '@/components/admin/ui/Form.client';
import { Notice } from '@/components/admin/ui/Notice';
import { Select } from '@/components/admin/ui/Select.client';
import { SubmitButton } from '@/components/admin/ui/SubmitButton.client';
import { topicPath } from '@/domain/site/address';
import { chosenName } from '@/domain/site/chosen-name';
import type { MergePreview, TopicFile, TopicLine } from '@/domain/topics/topic-file';
import { withBelow } from '@/domain/topics/tree';
import { direction } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { MergeTopic } from './MergeTopic';
import { TopicWordsForm } from './TopicWordsForm';
import { topicOptions } from './topic-options';
import { WithdrawTopic } from './WithdrawTopic';

export interface TopicPageProps {
  language: string;
  topic: TopicFile;
  /** Language whose words are shown. */
  named: string;
  all: readonly TopicLine[];
  preview: MergePreview | null;
  asksWithdrawal: boolean;
  /** Null for those who may only look. */
  actions: Record<'name' | 'nest' | 'merge' | 'withdraw' | 'bringBack', FormAction> | null;
}

/** A topic with everything that can be done with it. */
export function TopicPage(props: TopicPageProps) {
  const { language, topic, named, all, preview, asksWithdrawal, actions } = props;
  const t = getStaffT(language);
  const title = chosenName(topic.names, language);
  const shown = chosenName(topic.names, named);
  return (
    <>
      <p>
        <a href="/admin/topics">{t('topics.all')}</a>
      </p>
      <div className="page-head">
        <h1 lang={title?.language} dir={direction(title?.language ?? language)}>
          {title?.name}
        </h1>
        {shown && !topic.withdrawnAt && (
          <a href={topicPath(named, shown.slug)}>{t('topics.viewOnSite')}</a>
        )}
      </div>
      {topic.withdrawnAt !== null && (
        <Notice>
          <p>{t('topics.isWithdrawn')}</p>
          {topic.withdrawalReason && <p dir="auto">{topic.withdrawalReason}</p>}
        </Notice>
      )}
      <TopicWordsForm
        language={language}
        topic={topic}
        named={named}
        action={actions?.name ?? null}
      />
      <section className="section">
        <h2 className="section-title">{t('topics.stories')}</h2>
        <p>
          <a href={`/admin/stories?topic=${encodeURIComponent(topic.id)}`}>
            {t('topics.storyCount', { count: topic.stories })}
          </a>
        </p>
      </section>
      {actions && (
        <>
          <section className="section">
            <h2 className="section-title">{t('topics.place')}</h2>
            <Form action={actions.nest} id="place">
              <input type="hidden" name="id" value={topic.id} />
              <Select
                name="parent"
                label={t('topics.below')}
                defaultValue={topic.parentId ?? ''}
                options={[
                  { value: '', label: t('topics.top') },
                  ...topicOptions(all, withBelow(topic.id, all)),
                ]}
              />
              <SubmitButton kind="plain">{t('topics.save')}</SubmitButton>
            </Form>
          </section>
          {topic.withdrawnAt === null && (
            <MergeTopic {...{ language, topic, all, preview }} action={actions.merge} />
          )}
          <WithdrawTopic
            language={language}
            topic={topic}
            withdraw={actions.withdraw}
            bringBack={actions.bringBack}
            isAsked={asksWithdrawal}
          />
        </>
      )}
    </>
  );
}
