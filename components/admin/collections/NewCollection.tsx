import { parentOptions } from '@/components/admin/taxonomy/parent-options';
import { Choices } from '@/components/admin/ui/forms/Choices.client';
import { TickToGoOn } from '@/components/admin/ui/forms/ConfirmCheckbox.client';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import type { CollectionLine } from '@/domain/collections/collection-file';
import { INTERFACE_LANGUAGES, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { typeOptions } from './type-options';

interface NewCollectionProps {
  language: string;
  all: readonly CollectionLine[];
  action: FormAction;
}

export function NewCollection({ language, all, action }: NewCollectionProps) {
  const t = getStaffT(language);
  return (
    <Form action={action} id="begin" label={t('collections.begin')}>
      <Choices
        kind="one"
        name="type"
        label={t('collections.type')}
        options={typeOptions(language)}
        chosen={['curated']}
      />
      <Field
        name="identifier"
        label={t('collections.identifier')}
        hint={t('collections.identifierHint')}
      />
      <Field name="name" label={t('collections.name')} required />
      <TickToGoOn name="sameName" label={t('collections.sameName')} />
      <Select
        name="language"
        label={t('collections.nameLanguage')}
        defaultValue={language}
        options={INTERFACE_LANGUAGES.map((tag) => {
          return { value: tag, label: languageName(tag, language) };
        })}
      />
      <Select
        name="parent"
        label={t('collections.below')}
        isOptional
        options={[{ value: '', label: t('collections.top') }, ...parentOptions(all)]}
      />
      <SubmitButton>{t('collections.beginNow')}</SubmitButton>
    </Form>
  );
}
