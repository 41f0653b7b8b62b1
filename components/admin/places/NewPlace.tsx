import { parentOptions } from '@/components/admin/taxonomy/parent-options';
import { TickToGoOn } from '@/components/admin/ui/forms/ConfirmCheckbox.client';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import type { PlaceLine } from '@/domain/places/place-file';
import { INTERFACE_LANGUAGES, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { kindOptions } from './kind-options';

interface NewPlaceProps {
  language: string;
  all: readonly PlaceLine[];
  action: FormAction;
}

export function NewPlace({ language, all, action }: NewPlaceProps) {
  const t = getStaffT(language);
  return (
    <Form action={action} id="begin" label={t('places.begin')}>
      <Field name="name" label={t('places.name')} required />
      <TickToGoOn name="sameName" label={t('places.sameName')} />
      <Select
        name="language"
        label={t('places.nameLanguage')}
        defaultValue={language}
        options={INTERFACE_LANGUAGES.map((tag) => {
          return { value: tag, label: languageName(tag, language) };
        })}
      />
      <Select
        name="kind"
        label={t('places.kind')}
        defaultValue="town"
        options={kindOptions(language)}
      />
      <Select
        name="parent"
        label={t('places.below')}
        isOptional
        options={[{ value: '', label: t('places.top') }, ...parentOptions(all)]}
      />
      <SubmitButton>{t('places.beginNow')}</SubmitButton>
    </Form>
  );
}
