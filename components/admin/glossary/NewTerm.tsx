import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import type { LanguagePair } from '@/domain/glossary/glossary';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { TermFields } from './TermFields';

interface NewTermProps {
  language: string;
  /** Chosen at first. */
  pair: LanguagePair;
  languages: readonly string[];
  targets: readonly string[];
  action: FormAction;
}

export function NewTerm({ language, pair, languages, targets, action }: NewTermProps) {
  const t = getStaffT(language);
  const named = (tags: readonly string[]) =>
    tags.map((tag) => ({ value: tag, label: languageName(tag, language) }));
  const to = targets.includes(pair.to) ? pair.to : targets[0];
  const from = pair.from || languages.find((tag) => tag !== to);
  return (
    <section className="section">
      <SectionTitle>{t('glossary.new')}</SectionTitle>
      <Form action={action} id="term" label={t('glossary.new')}>
        <Select
          name="sourceLanguage"
          label={t('glossary.from')}
          defaultValue={from}
          options={named(languages)}
        />
        <Select
          name="targetLanguage"
          label={t('glossary.to')}
          defaultValue={to}
          options={named(targets)}
        />
        <TermFields language={language} />
        <SubmitButton>{t('glossary.add')}</SubmitButton>
      </Form>
    </section>
  );
}
