import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { HiddenField } from '@/components/admin/ui/forms/HiddenField.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import { memoryPath } from '@/domain/addresses/staff-address';
import type { MemoryFilter, MemorySentence } from '@/domain/translation-memory/memory';
import { direction } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface EditSentenceProps {
  language: string;
  sentence: MemorySentence;
  /** The list that is shown again afterwards. */
  shown: MemoryFilter & { before: string };
  change: FormAction;
  remove: FormAction;
}

export function EditSentence({ language, sentence, shown, change, remove }: EditSentenceProps) {
  const t = getStaffT(language);
  const { id, source, target, sourceLanguage, targetLanguage } = sentence;
  const own = Object.entries({ ...shown, id }).map(([name, value]) => (
    <HiddenField key={name} name={name} value={value} />
  ));
  return (
    <section className="section">
      <SectionTitle>{t('memory.editTitle')}</SectionTitle>
      <p lang={sourceLanguage} dir={direction(sourceLanguage)}>
        {source}
      </p>
      <Form key={id} action={change} id="sentence" label={t('memory.editTitle')}>
        {own}
        <TextArea
          name="target"
          label={t('glossary.target')}
          hint={t('memory.editHint')}
          defaultValue={target}
          lang={targetLanguage}
          dir={direction(targetLanguage)}
          rows={3}
        />
        <SubmitButton>{t('glossary.save')}</SubmitButton>
      </Form>
      <Toolbar>
        <Form action={remove} id="remove" label={t('memory.remove')}>
          {own}
          <SubmitButton kind="grave">{t('memory.remove')}</SubmitButton>
        </Form>
        <a href={memoryPath(shown)}>{t('glossary.cancel')}</a>
      </Toolbar>
    </section>
  );
}
