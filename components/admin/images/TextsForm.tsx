import { Checkbox } from '@/components/admin/ui/forms/Checkbox.client';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import type { PictureWords } from '@/domain/images/wording';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import type { FormAction } from '../ui/forms/form-state';

interface WordsFormProps {
  /** BCP 47 of the interface. */
  language: string;
  pictureId: string;
  words: PictureWords;
  action: FormAction;
  /** This person may read the words only. */
  isFixed: boolean;
}

/** What is said of a picture in one language. */
export function WordsForm({ language, pictureId, words, action, isFixed }: WordsFormProps) {
  const t = getStaffT(language);
  const tongue = { lang: words.language, dir: direction(words.language), readOnly: isFixed };
  return (
    <Form
      action={action}
      id="words"
      label={t('pictures.wordsIn', { language: languageName(words.language, language) })}
    >
      <input type="hidden" name="id" value={pictureId} />
      <input type="hidden" name="language" value={words.language} />
      <TextArea
        {...tongue}
        name="alt"
        rows={3}
        label={t('pictures.alt')}
        hint={t('pictures.altHint')}
        defaultValue={words.alt}
      />
      <Checkbox
        name="decorative"
        label={t('pictures.decorative')}
        defaultChecked={words.decorative}
        disabled={isFixed}
      />
      <TextArea
        {...tongue}
        name="caption"
        rows={2}
        label={t('pictures.caption')}
        hint={t('pictures.captionHint')}
        defaultValue={words.caption}
      />
      <Field
        {...tongue}
        name="credit"
        label={t('pictures.credit')}
        hint={t('pictures.creditHint')}
        defaultValue={words.credit}
      />
      <Field
        {...tongue}
        name="rightsNote"
        label={t('pictures.rightsNote')}
        hint={t('pictures.rightsNoteHint')}
        defaultValue={words.rightsNote}
      />
      <TextArea
        {...tongue}
        name="transcription"
        rows={6}
        label={t('pictures.transcription')}
        hint={t('pictures.transcriptionHint')}
        defaultValue={words.transcription}
      />
      {!isFixed && <SubmitButton>{t('pictures.save')}</SubmitButton>}
    </Form>
  );
}
