import type { NamedScope, ScopeChoices } from '@/domain/subscriptions/scope-choice';
import type { Problem } from '@/domain/subscriptions/wish-form';
import { languageAttributes } from '@/i18n/languages';
import { getT } from '@/i18n/translate';
import { PROBLEM_ID } from './ProblemNote';

interface ScopeChoiceProps {
  language: string;
  choices: ScopeChoices;
  /** Keys of the chosen scopes. */
  chosen: readonly string[];
  problem: Problem | null;
}

const OF_SCOPES: readonly unknown[] = ['noScope', 'notOffered', 'tooManyScopes'];

/** Checkboxes for what to receive: everything, today, topics, collections. */
export function ScopeChoice({ language, choices, chosen, problem }: ScopeChoiceProps) {
  const t = getT(language);
  const isWrong = OF_SCOPES.includes(problem);
  const boxes = (scopes: readonly NamedScope[]) =>
    scopes.map(({ key, name, isOff, ...rest }) => (
      <label key={key}>
        <input
          type="checkbox"
          name="scope"
          value={key}
          defaultChecked={chosen.includes(key)}
          aria-invalid={isWrong || undefined}
        />{' '}
        <span {...languageAttributes(rest.language, language)}>{name ?? t('follow.gone')}</span>
        {isOff && <> ({t('follow.isOff')})</>}
      </label>
    ));
  const groups = [
    { title: t('follow.what'), scopes: [...choices.general, ...choices.others] },
    { title: t('frame.topics'), scopes: choices.topics },
    { title: t('frame.collections'), scopes: choices.collections },
  ].filter(({ scopes }) => scopes.length > 0);
  return groups.map(({ title, scopes }) => (
    <fieldset className="options" key={title} aria-describedby={isWrong ? PROBLEM_ID : undefined}>
      <legend>{title}</legend>
      {boxes(scopes)}
    </fieldset>
  ));
}
