import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import {
  NEW_STORY_PATH,
  PEOPLE_PATH,
  SITE_PATH,
  TOPICS_PATH,
} from '@/domain/addresses/staff-address';
import type { FirstStep } from '@/domain/dashboard/first-steps';
import { getStaffT } from '@/i18n/staff/translate';

const PATHS: Record<FirstStep['name'], string> = {
  name: SITE_PATH,
  languages: SITE_PATH,
  topic: TOPICS_PATH,
  story: NEW_STORY_PATH,
  invite: PEOPLE_PATH,
};

interface FirstStepsProps {
  steps: readonly FirstStep[];
  language: string;
  hide: FormAction;
}

/** The first-run checklist; a step is ticked once what it asks for is there. */
export function FirstSteps({ steps, language, hide }: FirstStepsProps) {
  const t = getStaffT(language);
  const done = steps.filter(({ isDone }) => isDone).length;
  return (
    <section
      aria-labelledby="first-steps"
      className="max-w-[44rem] rounded-[0.375rem] border border-line px-[1.25rem] pt-3 pb-[1.25rem]"
    >
      <SectionTitle id="first-steps">{t('firstSteps.title')}</SectionTitle>
      <p className="hint">{t('firstSteps.hint', { done, count: steps.length })}</p>
      <ol>
        {steps.map(({ name, isDone }) => (
          <li
            key={name}
            data-done={isDone || undefined}
            className="group grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-3 py-2"
          >
            <span
              className="grid size-6 place-items-center rounded-[50%] border-[1.5px] border-field leading-none group-data-done:border-done group-data-done:text-done"
              aria-hidden="true"
            >
              {isDone ? '✓' : ''}
            </span>
            <div>
              <a href={PATHS[name]} className="group-data-done:text-faint">
                {t(`firstSteps.${name}`)}
              </a>{' '}
              <span className="faint">{t(isDone ? 'firstSteps.isDone' : 'firstSteps.isOpen')}</span>
              {!isDone && <p className="hint">{t(`firstSteps.${name}Hint`)}</p>}
            </div>
          </li>
        ))}
      </ol>
      <Form action={hide} id="hide-first-steps">
        <p>
          <SubmitButton kind="plain">{t('firstSteps.hide')}</SubmitButton>
        </p>
      </Form>
    </section>
  );
}
