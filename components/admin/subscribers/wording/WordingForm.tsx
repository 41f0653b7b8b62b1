import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SeenField } from '@/components/admin/ui/forms/SeenField.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { seenPrint } from '@/domain/forms/seen';
import {
  type MailWording,
  SLOT_NAMES,
  SLOTS,
  type Slot,
  typedPlaceholder,
} from '@/domain/mail-wording/mail-wording';
import { direction, languageName } from '@/i18n/languages';
import { say } from '@/i18n/staff/say';
import { getStaffT } from '@/i18n/staff/translate';
import { getT } from '@/i18n/translate';

interface WordingFormProps {
  language: string;
  /** Language of the mails. */
  named: string;
  wording: MailWording;
  save: FormAction;
}

/** The sentences of the mails in one language. */
export function WordingForm({ language, named, wording, save }: WordingFormProps) {
  const t = getStaffT(language);
  const heading = t('mailWording.inLanguage', { language: languageName(named, language) });
  return (
    <section className="section">
      <SectionTitle>{heading}</SectionTitle>
      <p className="hint">
        {t('mailWording.limits')} {t('mailWording.archive', TYPED)}
      </p>
      <Form action={save} id="wording" label={heading}>
        <SeenField value={seenPrint(wording)} />
        <input type="hidden" name="language" value={named} />
        {SLOT_NAMES.map((slot) => {
          const { label, lines } = SLOTS[slot];
          const shared = {
            name: slot,
            label: say(language, label),
            hint: hintOf(slot, language, named),
            defaultValue: wording[slot],
            isOptional: true,
            lang: named,
            dir: direction(named),
          };
          return lines > 1 ? (
            <TextArea key={slot} rows={lines} {...shared} />
          ) : (
            <Field key={slot} {...shared} />
          );
        })}
        <SubmitButton>{t('mailWording.save')}</SubmitButton>
      </Form>
    </section>
  );
}

/** Placeholders as they are typed. */
const TYPED = {
  archive: typedPlaceholder('archive'),
  stories: typedPlaceholder('stories'),
  count: typedPlaceholder('count'),
};

/** What a sentence is for, what it may contain, and what it says without a wording. */
function hintOf(slot: Slot, language: string, named: string) {
  const t = getStaffT(language);
  const { most, lines, may } = SLOTS[slot];
  const ours = ourWords(slot, named);
  const placeholders = may.map(typedPlaceholder).join(', ');
  return (
    <>
      {t(`mailWording.hint.${slot}`, TYPED)}{' '}
      {placeholders && <>{t('mailWording.mayContain', { placeholders })} </>}
      {lines > 1 ? t('mailWording.roomLines', { most, lines }) : t('mailWording.room', { most })}
      {ours && (
        <>
          {' '}
          {t('mailWording.ours')}{' '}
          <q lang={named} dir={direction(named)}>
            {ours}
          </q>
        </>
      )}
    </>
  );
}

/** Our own sentence with its placeholders; empty where mails have none. */
function ourWords(slot: Slot, language: string): string {
  const t = getT(language);
  const archive = typedPlaceholder('archive');
  if (slot === 'digestSubject') {
    return t('mails.digest', { archive, stories: typedPlaceholder('stories') });
  }
  if (slot === 'confirmationSubject') return t('followMail.subscribe.subject', { archive });
  return slot === 'readLink' ? t('mails.read') : '';
}
