import type { ReactNode } from 'react';
import { dateWords } from '@/components/admin/dates/date-words';
import { TypedDateField } from '@/components/admin/dates/TypedDateField.client';
import { typedForm } from '@/components/admin/dates/typed-form';
import { understoodDate } from '@/components/admin/dates/understood-date';
import { Choices } from '@/components/admin/ui/forms/Choices.client';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SeenField } from '@/components/admin/ui/forms/SeenField.client';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { collectionFacts } from '@/domain/collections/collection-facts';
import type { CollectionFile } from '@/domain/collections/collection-file';
import { seenPrint } from '@/domain/forms/seen';
import { getStaffT } from '@/i18n/staff/translate';
import { typeOptions } from './type-options';

interface FactsFormProps {
  language: string;
  collection: CollectionFile;
  /** The field that chooses the cover. */
  cover: ReactNode;
  action: FormAction;
}

/** The details of a collection that are the same in every language. */
export function DetailsForm({ language, collection, cover, action }: FactsFormProps) {
  const t = getStaffT(language);
  const dates = typedForm(collection.dates, language);
  return (
    <section className="section">
      <SectionTitle>{t('collections.facts')}</SectionTitle>
      <Form action={action} id="facts">
        <input type="hidden" name="id" value={collection.id} />
        <SeenField value={seenPrint(collectionFacts(collection))} />
        <Choices
          kind="one"
          name="type"
          label={t('collections.type')}
          options={typeOptions(language)}
          chosen={[collection.type]}
        />
        <Field
          name="identifier"
          label={t('collections.identifier')}
          hint={t('collections.identifierHint')}
          defaultValue={collection.identifier}
          dir="ltr"
          isOptional={collection.type !== 'archival'}
        />
        <TypedDateField
          name="dates"
          typed={dates}
          calendar="gregorian"
          locale={language}
          meant={understoodDate(dates, 'gregorian', language)}
          words={dateWords(language, t('collections.dates'))}
        />
        <Select
          name="access"
          label={t('collections.access')}
          defaultValue={collection.access}
          options={(['open', 'restricted', 'closed'] as const).map((value) => {
            return { value, label: t(`collections.${value}`) };
          })}
        />
        <TextArea
          name="pids"
          label={t('collections.pids')}
          hint={t('collections.pidsHint')}
          defaultValue={collection.pids.map((pid) => pid.value).join('\n')}
          dir="ltr"
          isOptional
        />
        {cover}
        <SubmitButton>{t('collections.save')}</SubmitButton>
      </Form>
    </section>
  );
}
