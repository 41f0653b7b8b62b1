import { Field } from '@/components/admin/ui/forms/Field.client';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import type { TermHint } from '@/domain/glossary/glossary';
import { getStaffT } from '@/i18n/staff/translate';

/** The words of a term, in a form. */
export function TermFields({ language, term }: { language: string; term?: TermHint }) {
  const t = getStaffT(language);
  return (
    <>
      <Field name="source" label={t('glossary.source')} defaultValue={term?.source} dir="auto" />
      <Field name="target" label={t('glossary.target')} defaultValue={term?.target} dir="auto" />
      <TextArea
        name="note"
        label={t('glossary.note')}
        hint={t('glossary.noteHint')}
        defaultValue={term?.note}
        dir="auto"
        rows={2}
        isOptional
      />
    </>
  );
}
