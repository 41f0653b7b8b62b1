import { Disclosure } from '@/components/admin/ui/Disclosure';
import { Checkbox } from '@/components/admin/ui/forms/Checkbox.client';
import { Choices } from '@/components/admin/ui/forms/Choices.client';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import { RHYTHMS } from '@/domain/subscriptions/wish';
import type { TopicLine } from '@/domain/topics/topic-file';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface NewSubscriberProps {
  language: string;
  topics: readonly Pick<TopicLine, 'id' | 'name' | 'nameLanguage'>[];
  collections: readonly { id: string; name: string; language?: string }[];
  /** Languages of the site. */
  languages: readonly string[];
  add: FormAction;
}

/** Adds somebody who agreed elsewhere. */
export function NewSubscriber({
  language,
  topics,
  collections,
  languages,
  add,
}: NewSubscriberProps) {
  const t = getStaffT(language);
  return (
    <Disclosure summary={t('subscribers.add')}>
      <p className="hint">{t('subscribers.addHint')}</p>
      <Form action={add} id="add" label={t('subscribers.add')}>
        <Field type="email" name="email" label={t('subscribers.email')} dir="ltr" required />
        <Choices
          kind="several"
          name="scope"
          label={t('subscribers.chooseScopes')}
          options={[
            { value: 'site', label: t('subscribers.scopes.site') },
            { value: 'today', label: t('subscribers.scopes.today') },
            ...topics.map((each) => ({
              value: `topic:${each.id}`,
              label: each.name,
              language: each.nameLanguage,
            })),
            ...collections.map((each) => ({
              value: `collection:${each.id}`,
              label: each.name,
              language: each.language,
            })),
          ]}
        />
        <Select
          name="rhythm"
          label={t('subscribers.rhythm')}
          defaultValue="daily"
          options={RHYTHMS.map((each) => ({
            value: each,
            label: t(`subscribers.rhythms.${each}`),
          }))}
        />
        <Select
          name="language"
          label={t('subscribers.language')}
          defaultValue={language}
          options={languages.map((tag) => ({ value: tag, label: languageName(tag, language) }))}
        />
        <Checkbox name="onlyMine" label={t('subscribers.onlyMine')} />
        <TextArea
          name="ground"
          label={t('subscribers.ground')}
          hint={t('subscribers.groundHint')}
          rows={2}
          dir="auto"
          required
        />
        <SubmitButton>{t('subscribers.add')}</SubmitButton>
      </Form>
    </Disclosure>
  );
}
