import { parentOptions } from '@/components/admin/taxonomy/parent-options';
import { TickToGoOn } from '@/components/admin/ui/forms/ConfirmCheckbox.client';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import type { TopicLine } from '@/domain/topics/topic-file';
import { INTERFACE_LANGUAGES, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface NewTopicProps {
  language: string;
  all: readonly TopicLine[];
  action: FormAction;
}

export function NewTopic({ language, all, action }: NewTopicProps) {
  const t = getStaffT(language);
  return (
    <Form action={action} id="begin" label={t('topics.begin')}>
      <Field name="name" label={t('topics.name')} required />
      <TickToGoOn name="sameName" label={t('topics.sameName')} />
      <Select
        name="language"
        label={t('topics.nameLanguage')}
        defaultValue={language}
        options={INTERFACE_LANGUAGES.map((tag) => {
          return { value: tag, label: languageName(tag, language) };
        })}
      />
      <Select
        name="parent"
        label={t('topics.below')}
        isOptional
        options={[{ value: '', label: t('topics.top') }, ...parentOptions(all)]}
      />
      <SubmitButton>{t('topics.beginNow')}</SubmitButton>
    </Form>
  );
}
