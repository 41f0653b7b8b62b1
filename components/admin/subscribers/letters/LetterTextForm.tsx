import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SeenField } from '@/components/admin/ui/forms/SeenField.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { Tabs } from '@/components/admin/ui/tabs/Tabs';
import { letterPath, mailsPath } from '@/domain/addresses/staff-address';
import { seenPrint } from '@/domain/forms/seen';
import { type Letter, LONGEST_LETTER, wordsIn } from '@/domain/letters/letter';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

export interface LetterTextFormProps {
  language: string;
  letter: Letter;
  /** Languages in which it can be written. */
  languages: readonly string[];
  /** The one that is shown. */
  shown: string;
  write: FormAction;
}

/** The text of a letter in one language, and the way to its preview. */
export function LetterTextForm({ language, letter, languages, shown, write }: LetterTextFormProps) {
  const t = getStaffT(language);
  const words = wordsIn(letter, shown);
  return (
    <section className="section">
      <SectionTitle>{t('letters.text')}</SectionTitle>
      <p className="hint">{t('letters.others')}</p>
      <Tabs
        label={t('letters.language')}
        tabs={languages.map((tag) => ({
          href: letterPath(letter.id, tag),
          label: languageName(tag, language),
          isHere: tag === shown,
        }))}
      />
      <Form action={write} id="text" label={t('letters.text')} key={shown}>
        <input type="hidden" name="id" value={letter.id} />
        <input type="hidden" name="language" value={shown} />
        <SeenField value={seenPrint(words)} />
        <TextArea
          name="words"
          label={t('letters.textIn', { language: languageName(shown, language) })}
          hint={t('letters.textHint', { most: LONGEST_LETTER })}
          rows={12}
          defaultValue={words}
          lang={shown}
          dir={direction(shown)}
          isOptional
        />
        <SubmitButton>{t('letters.save')}</SubmitButton>
      </Form>
      <p>
        <a href={mailsPath({ mail: 'digest', language: shown, letterId: letter.id })}>
          {t('letters.preview')}
        </a>
      </p>
    </section>
  );
}
