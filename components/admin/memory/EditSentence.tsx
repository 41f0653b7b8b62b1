import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { HiddenField } from '@/components/admin/ui/forms/HiddenField.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import { MEMORY_PATH } from '@/domain/addresses/staff-address';
import type { MemorySentence } from '@/domain/translation-memory/memory';
import { direction } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface EditSentenceProps {
  language: string;
  sentence: MemorySentence;
  change: FormAction;
  remove: FormAction;
}

export function EditSentence({ language, sentence, change, remove }: EditSentenceProps) {
  const t = getStaffT(language);
  const { id, source, target, sourceLanguage, targetLanguage } = sentence;
  return (
    <section className="section">
      <h2 className="section-title">{t('memory.editTitle')}</h2>
      <p lang={sourceLanguage} dir={direction(sourceLanguage)}>
        {source}
      </p>
      <Form key={id} action={change} id="sentence" label={t('memory.editTitle')}>
        <HiddenField name="id" value={id} />
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
      <div className="toolbar">
        <Form action={remove} id="remove" label={t('memory.remove')}>
          <HiddenField name="id" value={id} />
          <SubmitButton kind="grave">{t('memory.remove')}</SubmitButton>
        </Form>
        <a href={MEMORY_PATH}>{t('glossary.cancel')}</a>
      </div>
    </section>
  );
}
