import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { HiddenField } from '@/components/admin/ui/forms/HiddenField.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import { termsPath } from '@/domain/addresses/staff-address';
import type { GlossaryTerm, LanguagePair } from '@/domain/glossary/glossary';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { TermFields } from './TermFields';

interface EditTermProps {
  language: string;
  term: GlossaryTerm;
  /** The list that is shown again afterwards. */
  shown: LanguagePair;
  change: FormAction;
  remove: FormAction;
}

export function EditTerm({ language, term, shown, change, remove }: EditTermProps) {
  const t = getStaffT(language);
  const { id, source, sourceLanguage, targetLanguage } = term;
  const pair = t('glossary.pair', {
    from: languageName(sourceLanguage, language),
    to: languageName(targetLanguage, language),
  });
  const own = Object.entries({ ...shown, id }).map(([name, value]) => (
    <HiddenField key={name} name={name} value={value} />
  ));
  return (
    <section className="section">
      <SectionTitle>{t('glossary.editNamed', { term: source })}</SectionTitle>
      <p>{pair}</p>
      <Form key={id} action={change} id="term" label={t('glossary.editNamed', { term: source })}>
        {own}
        <TermFields language={language} term={term} />
        <SubmitButton>{t('glossary.save')}</SubmitButton>
      </Form>
      <Toolbar>
        <Form action={remove} id="remove" label={t('glossary.remove')}>
          {own}
          <SubmitButton kind="grave">{t('glossary.remove')}</SubmitButton>
        </Form>
        <a href={termsPath(shown)}>{t('glossary.cancel')}</a>
      </Toolbar>
    </section>
  );
}
