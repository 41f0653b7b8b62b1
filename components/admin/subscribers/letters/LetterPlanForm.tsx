import type { Followable } from '@/components/admin/subscribers/SubscriptionFields';
import { Columns } from '@/components/admin/ui/Columns';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SeenField } from '@/components/admin/ui/forms/SeenField.client';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { seenPrint } from '@/domain/forms/seen';
import { type Letter, shownPlan } from '@/domain/letters/letter';
import type { NameOfScope } from '@/domain/subscriptions/scope';
import { getStaffT } from '@/i18n/staff/translate';
import { followersWords } from './letter-words';

export interface LetterPlanFormProps extends Pick<Followable, 'topics' | 'collections'> {
  language: string;
  /** Language of the text that the page shows. */
  shown: string;
  timeZone: string;
  letter: Letter;
  /** By `scopeKey`. */
  names: ReadonlyMap<string, NameOfScope>;
  plan: FormAction;
}

/** When and to whom a letter goes. */
export function LetterPlanForm(props: LetterPlanFormProps) {
  const { language, shown, timeZone, letter, names, topics, collections, plan } = props;
  const t = getStaffT(language);
  const named = [
    ...topics.map(({ id, name }) => ({ value: `topic:${id}`, name })),
    ...collections.map(({ id, name }) => ({ value: `collection:${id}`, name })),
  ].map(({ value, name }) => ({ value, label: t('letters.followers', { name }) }));
  const options = ['', 'site'].map((value) => ({
    value,
    label: followersWords(value, names, language),
  }));
  const all = [...options, ...named];
  // What was chosen before may be a name, or not be on the site any more.
  if (!all.some(({ value }) => value === letter.scope)) {
    all.push({ value: letter.scope, label: followersWords(letter.scope, names, language) });
  }
  return (
    <section className="section">
      <SectionTitle>{t('letters.plan')}</SectionTitle>
      <Form action={plan} id="plan" label={t('letters.plan')}>
        <input type="hidden" name="id" value={letter.id} />
        <input type="hidden" name="language" value={shown} />
        <SeenField value={seenPrint(shownPlan(letter))} />
        <Columns>
          <Field
            name="firstDay"
            type="date"
            label={t('letters.firstDay')}
            defaultValue={letter.firstDay}
            required
          />
          <Field
            name="lastDay"
            type="date"
            label={t('letters.lastDay')}
            defaultValue={letter.lastDay}
            required
          />
        </Columns>
        <p className="hint">{t('letters.daysHint', { zone: timeZone })}</p>
        <Select name="scope" label={t('letters.to')} defaultValue={letter.scope} options={all} />
        <SubmitButton kind="plain">{t('letters.save')}</SubmitButton>
      </Form>
    </section>
  );
}
