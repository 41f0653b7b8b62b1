import type { FormAction } from '@/components/admin/form-state';
import { ConfirmDialog } from '@/components/admin/ui/ConfirmDialog.client';
import { Form } from '@/components/admin/ui/Form.client';
import { SubmitButton } from '@/components/admin/ui/SubmitButton.client';
import { TextArea } from '@/components/admin/ui/TextArea.client';
import type { TopicFile } from '@/domain/topics/topic-file';
import { getStaffT } from '@/i18n/staff/translate';
import { topicAdminPath } from './topic-address';

interface WithdrawTopicProps {
  language: string;
  topic: TopicFile;
  withdraw: FormAction;
  bringBack: FormAction;
  isAsked: boolean;
}

/** Takes a topic off the reader's site, or gives it back. */
export function WithdrawTopic(props: WithdrawTopicProps) {
  const { language, topic, withdraw, bringBack, isAsked } = props;
  const t = getStaffT(language);
  const here = topicAdminPath(topic.id);
  return (
    <section className="section">
      <h2 className="section-title">{t('topics.onSite')}</h2>
      {topic.withdrawnAt === null ? (
        <ConfirmDialog
          label={t('topics.withdraw')}
          kind="grave"
          title={t('topics.withdrawTitle')}
          confirm={t('topics.withdraw')}
          action={withdraw}
          values={{ id: topic.id }}
          askHref={`${here}?withdraw=1`}
          backHref={here}
          isAsked={isAsked}
        >
          <p>{t('topics.withdrawWords')}</p>
          <TextArea name="reason" label={t('topics.reason')} hint={t('topics.reasonHint')} />
        </ConfirmDialog>
      ) : (
        <Form action={bringBack} id="back">
          <input type="hidden" name="id" value={topic.id} />
          <p>{t('topics.bringBackWords')}</p>
          <SubmitButton>{t('topics.bringBack')}</SubmitButton>
        </Form>
      )}
    </section>
  );
}
