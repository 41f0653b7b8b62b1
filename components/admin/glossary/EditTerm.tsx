import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { HiddenField } from '@/components/admin/ui/forms/HiddenField.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TERMS_PATH } from '@/domain/addresses/staff-address';
import type { GlossaryTerm } from '@/domain/glossary/glossary';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { TermFields } from './TermFields';

interface EditTermProps {
  language: string;
  term: GlossaryTerm;
  change: FormAction;
  remove: FormAction;
}

export function EditTerm({ language, term, change, remove }: EditTermProps) {
  const t = getStaffT(language);
  const { id, source, sourceLanguage, targetLanguage } = term;
  const pair = t('glossary.pair', {
    from: languageName(sourceLanguage, language),
    to: languageName(targetLanguage, language),
  });
  return (
    <section className="section">
      <h2 className="section-title">{t('glossary.editNamed', { term: source })}</h2>
      <p>{pair}</p>
      <Form key={id} action={change} id="term" label={t('glossary.editNamed', { term: source })}>
        <HiddenField name="id" value={id} />
        <TermFields language={language} term={term} />
        <SubmitButton>{t('glossary.save')}</SubmitButton>
      </Form>
      <div className="toolbar">
        <Form action={remove} id="remove" label={t('glossary.remove')}>
          <HiddenField name="id" value={id} />
          <SubmitButton kind="grave">{t('glossary.remove')}</SubmitButton>
        </Form>
        <a href={TERMS_PATH}>{t('glossary.cancel')}</a>
      </div>
    </section>
  );
}
