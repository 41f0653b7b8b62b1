import type { FormAction } from '@/components/admin/form-state';
import { Button } from '@/components/admin/ui/Button';
import { Form } from '@/components/admin/ui/Form.client';
import { Select } from '@/components/admin/ui/Select.client';
import { SubmitButton } from '@/components/admin/ui/SubmitButton.client';
import { chosenName } from '@/domain/site/chosen-name';
import type { MergePreview, TopicFile, TopicLine } from '@/domain/topics/topic-file';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { topicAdminPath } from './topic-address';
import { topicOptions } from './topic-options';

interface MergeTopicProps {
  language: string;
  topic: TopicFile;
  all: readonly TopicLine[];
  preview: MergePreview | null;
  action: FormAction;
}

/** Makes a topic part of another; what will happen is shown first. */
export function MergeTopic({ language, topic, all, preview, action }: MergeTopicProps) {
  const t = getStaffT(language);
  const others = all.filter((line) => line.withdrawnAt === null);
  if (others.length < 2) return null;
  return (
    <section className="section" id="merge">
      <h2 className="section-title">{t('topics.merge')}</h2>
      <form method="get" action={`${topicAdminPath(topic.id)}#merge`} className="form">
        <p className="hint">{t('topics.mergeHint')}</p>
        <Select
          name="into"
          label={t('topics.mergeInto')}
          defaultValue={preview?.into.id ?? ''}
          options={[
            { value: '', label: t('topics.chooseTopic') },
            ...topicOptions(others, new Set([topic.id])),
          ]}
        />
        <div className="toolbar">
          <Button type="submit">{t('topics.showMerge')}</Button>
        </div>
      </form>
      {preview && (
        <Form action={action} id="merging" className="form preview">
          <input type="hidden" name="id" value={topic.id} />
          <input type="hidden" name="into" value={preview.into.id} />
          <ul className="bullets">
            {sentences(language, preview).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <div className="toolbar">
            <SubmitButton kind="grave">{t('topics.mergeNow')}</SubmitButton>
            <a href={topicAdminPath(topic.id)} className="button is-quiet">
              {t('topics.cancel')}
            </a>
          </div>
        </Form>
      )}
    </section>
  );
}

function sentences(language: string, preview: MergePreview): string[] {
  const t = getStaffT(language);
  const into = chosenName(preview.into.names, language)?.name ?? '';
  const listed = (names: readonly { language: string }[]) =>
    new Intl.ListFormat(language).format(
      names.map((each) => languageName(each.language, language)),
    );
  const { stories, both, below, redirected, takenOver } = preview;
  return [
    t('topics.mergeStories', { count: stories, both, into }),
    ...(below > 0 ? [t('topics.mergeBelow', { count: below, into })] : []),
    ...(redirected.length > 0
      ? [t('topics.mergeAddresses', { languages: listed(redirected), into })]
      : []),
    ...(takenOver.length > 0
      ? [t('topics.mergeNames', { languages: listed(takenOver), into })]
      : []),
    t('topics.mergeForGood'),
  ];
}
