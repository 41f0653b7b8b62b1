import type { ReactNode } from 'react';
import type { ButtonKind } from '@/components/admin/ui/Button';
import { Disclosure } from '@/components/admin/ui/Disclosure';
import { Facts } from '@/components/admin/ui/Facts';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { LETTERS_PATH } from '@/domain/addresses/staff-address';
import { seenPrint } from '@/domain/forms/seen';
import { type ListedLetter, shownLetter, stageOf } from '@/domain/letters/letter';
import { getStaffT } from '@/i18n/staff/translate';
import { LetterPlanForm, type LetterPlanFormProps } from './LetterPlanForm';
import { LetterTextForm, type LetterTextFormProps } from './LetterTextForm';

interface LetterPageProps
  extends Omit<LetterPlanFormProps, 'plan' | 'letter'>,
    Omit<LetterTextFormProps, 'write' | 'letter'> {
  letter: ListedLetter;
  /** In the archive's time zone: `2026-12-04`. */
  today: string;
  actions: Record<'plan' | 'write' | 'schedule' | 'stop' | 'remove', FormAction>;
}

/** One letter: its texts, when and to whom it goes, and its state. */
export function LetterPage({ letter, today, actions, ...props }: LetterPageProps) {
  const { language, shown } = props;
  const t = getStaffT(language);
  const stage = stageOf(letter, today);
  const own = { letter, shown };
  const isScheduled = letter.state === 'scheduled';
  return (
    <>
      <p>
        <a href={LETTERS_PATH}>{t('letters.title')}</a>
      </p>
      <h1>{t('letters.letter')}</h1>
      <Facts>
        <dt>{t('letters.stage')}</dt>
        <dd>{t(`letters.stages.${stage}`)}</dd>
        <dt>{t('letters.count')}</dt>
        <dd>
          {new Intl.NumberFormat(language).format(letter.count)}
          <p className="hint">{t('letters.countHint')}</p>
        </dd>
      </Facts>
      <LetterTextForm {...props} letter={letter} write={actions.write} />
      <LetterPlanForm {...props} letter={letter} plan={actions.plan} />
      <section className="section">
        {isScheduled ? (
          <StateForm {...own} action={actions.stop} label={t('letters.stop')}>
            {t('letters.stopHint')}
          </StateForm>
        ) : (
          <>
            <StateForm kind="main" {...own} action={actions.schedule} label={t('letters.schedule')}>
              {t('letters.scheduleHint')} {t('letters.alone')}
            </StateForm>
            <Disclosure summary={t('letters.remove')}>
              <StateForm kind="grave" {...own} action={actions.remove} label={t('letters.remove')}>
                {t('letters.removeHint')}
              </StateForm>
            </Disclosure>
          </>
        )}
      </section>
    </>
  );
}

interface StateFormProps {
  letter: ListedLetter;
  /** Language of the text that the page shows. */
  shown: string;
  action: FormAction;
  label: string;
  kind?: ButtonKind;
  children: ReactNode;
}

/** A button that changes the state of the letter as this page shows it. */
function StateForm({ letter, shown, action, label, kind = 'plain', children }: StateFormProps) {
  return (
    <Form action={action} label={label}>
      <input type="hidden" name="id" value={letter.id} />
      <input type="hidden" name="language" value={shown} />
      <input type="hidden" name="was" value={seenPrint(shownLetter(letter))} />
      <p className="hint">{children}</p>
      <SubmitButton kind={kind}>{label}</SubmitButton>
    </Form>
  );
}
