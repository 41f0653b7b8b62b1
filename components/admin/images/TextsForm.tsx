import { Checkbox } from '@/components/admin/ui/forms/Checkbox.client';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import { SeenField } from '@/components/admin/ui/forms/SeenField.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import { seenPrint } from '@/domain/forms/seen';
import { seenWords } from '@/domain/images/seen-image';
import type { ImageWords } from '@/domain/images/wording';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import type { FormAction } from '../ui/forms/form-state';

interface WordsFormProps {
  language: string;
  imageId: string;
  words: ImageWords;
  action: FormAction;
  /** Whether the user may not change the texts. */
  isFixed: boolean;
}

/** The texts of an image in one language. */
export function WordsForm({ language, imageId, words, action, isFixed }: WordsFormProps) {
  const t = getStaffT(language);
  const tongue = { lang: words.language, dir: direction(words.language), readOnly: isFixed };
  return (
    <Form
      action={action}
      id="words"
      label={t('images.wordsIn', { language: languageName(words.language, language) })}
    >
      <input type="hidden" name="id" value={imageId} />
      <SeenField value={seenPrint(seenWords(words))} />
      <input type="hidden" name="language" value={words.language} />
      <TextArea
        {...tongue}
        name="alt"
        rows={3}
        label={t('images.alt')}
        hint={t('images.altHint')}
        defaultValue={words.alt}
      />
      <Checkbox
        name="decorative"
        label={t('images.decorative')}
        defaultChecked={words.decorative}
        disabled={isFixed}
      />
      <TextArea
        {...tongue}
        name="caption"
        rows={2}
        label={t('images.caption')}
        hint={t('images.captionHint')}
        defaultValue={words.caption}
      />
      <Field
        {...tongue}
        name="credit"
        label={t('images.credit')}
        hint={t('images.creditHint')}
        defaultValue={words.credit}
      />
      <Field
        {...tongue}
        name="rightsNote"
        label={t('images.rightsNote')}
        hint={t('images.rightsNoteHint')}
        defaultValue={words.rightsNote}
      />
      <TextArea
        {...tongue}
        name="transcription"
        rows={6}
        label={t('images.transcription')}
        hint={t('images.transcriptionHint')}
        defaultValue={words.transcription}
      />
      {!isFixed && <SubmitButton>{t('images.save')}</SubmitButton>}
    </Form>
  );
}
