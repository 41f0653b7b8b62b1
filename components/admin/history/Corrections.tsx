import { momentWords } from '@/components/admin/moment';
import { Disclosure } from '@/components/admin/ui/Disclosure';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import { TextIdFields } from '@/components/admin/ui/forms/TextIdFields';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { type Correction, LONGEST_CORRECTION } from '@/domain/corrections/correction';
import { getStaffT } from '@/i18n/staff/translate';

interface CorrectionsProps {
  storyId: string;
  language: string;
  interfaceLanguage: string;
  timeZone: string;
  corrections: readonly Correction[];
  add: FormAction;
  change: FormAction;
}

/** The corrections that readers see under a text, to be added, reworded and removed. */
export function Corrections(props: CorrectionsProps) {
  const { storyId, language, interfaceLanguage, timeZone, corrections } = props;
  const t = getStaffT(interfaceLanguage);
  const note = {
    name: 'note',
    rows: 2,
    maxLength: LONGEST_CORRECTION,
    lang: language,
    dir: 'auto' as const,
  };
  return (
    <section aria-labelledby="corrections" className="my-6">
      <SectionTitle id="corrections">{t('history.corrections.title')}</SectionTitle>
      <p>{t('history.corrections.words')}</p>
      {corrections.length === 0 ? (
        <p className="text-faint">{t('history.corrections.none')}</p>
      ) : (
        <ol>
          {corrections.map(({ id, note: words, at }) => (
            <li key={id} className="border-line border-b py-3">
              <p>
                <time dateTime={new Date(at).toISOString()}>
                  {momentWords(at, interfaceLanguage, timeZone)}
                </time>
              </p>
              <p lang={language} dir="auto" className="w-fit max-w-full whitespace-pre-line">
                {words}
              </p>
              <Disclosure summary={t('history.corrections.change')}>
                <Form action={props.change} id={`correction-${id}`}>
                  <TextIdFields storyId={storyId} language={language} />
                  <input type="hidden" name="correctionId" value={id} />
                  <TextArea
                    {...note}
                    label={t('history.corrections.note')}
                    hint={t('history.corrections.changeHint')}
                    defaultValue={words}
                    isOptional
                  />
                  <SubmitButton kind="plain">{t('history.corrections.changeButton')}</SubmitButton>
                </Form>
              </Disclosure>
            </li>
          ))}
        </ol>
      )}
      <Disclosure summary={t('history.corrections.add')}>
        <Form action={props.add} id="correct">
          <TextIdFields storyId={storyId} language={language} />
          <TextArea
            {...note}
            label={t('history.corrections.note')}
            hint={t('history.corrections.noteHint')}
            required
          />
          <SubmitButton kind="plain">{t('history.corrections.addButton')}</SubmitButton>
        </Form>
      </Disclosure>
    </section>
  );
}
