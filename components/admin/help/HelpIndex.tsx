import { Columns } from '@/components/admin/ui/Columns';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { helpPath } from '@/domain/addresses/staff-address';
import { GUIDE, GUIDE_GROUPS, type GuidePage } from '@/domain/guide/guide';
import type { GuideResults } from '@/domain/guide/guide-search';
import { direction } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { HelpHits } from './HelpHits';
import { HelpSearch } from './HelpSearch';

interface HelpIndexProps {
  language: string;
  guide: readonly GuidePage[];
  /** What was typed into the search. */
  words: string;
  /** Null where nothing was searched for. */
  results: GuideResults | null;
  /** Shows the first-run checklist again; null for those who have none. */
  show: FormAction | null;
}

/** The guide's search with what was found, or all pages by groups. */
export function HelpIndex({ language, guide, words, results, show }: HelpIndexProps) {
  const t = getStaffT(language);
  const isFound = results !== null && results.hits.length > 0;
  return (
    <>
      <h1>{t('help.title')}</h1>
      <HelpSearch language={language} words={words} />
      {results && <HelpHits {...{ language, words, results }} />}
      {!isFound && (
        <Columns>
          {GUIDE_GROUPS.map((group) => (
            <section key={group} aria-labelledby={group}>
              <SectionTitle id={group}>{t(`help.groups.${group}`)}</SectionTitle>
              <ul className="lines">
                {guide
                  .filter(({ name }) => GUIDE[group].some((each) => each === name))
                  .map((page) => (
                    <li key={page.name} lang={page.language} dir={direction(page.language)}>
                      <a href={helpPath(page.name)}>{page.title}</a>
                      <span className="label">{page.summary}</span>
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </Columns>
      )}
      {!isFound && show && <FirstStepsAgain language={language} action={show} />}
    </>
  );
}

function FirstStepsAgain({ language, action }: { language: string; action: FormAction }) {
  const t = getStaffT(language);
  return (
    <Form action={action} id="show-first-steps">
      <p>{t('firstSteps.help')}</p>
      <p>
        <SubmitButton kind="plain">{t('firstSteps.show')}</SubmitButton>
      </p>
    </Form>
  );
}
