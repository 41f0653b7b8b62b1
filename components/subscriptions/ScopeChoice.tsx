import type { NamedScope, ScopeChoices } from '@/domain/subscriptions/scope-choice';
import { languageAttributes } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

interface ScopeChoiceProps {
  language: string;
  choices: ScopeChoices;
  /** Keys of the chosen scopes. */
  chosen: readonly string[];
}

/** Checkboxes for what to receive: everything, today, topics, collections. */
export function ScopeChoice({ language, choices, chosen }: ScopeChoiceProps) {
  const t = getT(language);
  const boxes = (scopes: readonly NamedScope[]) =>
    scopes.map(({ key, name, ...rest }) => (
      <label key={key}>
        <input type="checkbox" name="scope" value={key} defaultChecked={chosen.includes(key)} />{' '}
        <span {...languageAttributes(rest.language, language)}>{name ?? t('follow.gone')}</span>
      </label>
    ));
  const groups = [
    { title: t('follow.what'), scopes: [...choices.general, ...choices.others] },
    { title: t('frame.topics'), scopes: choices.topics },
    { title: t('frame.collections'), scopes: choices.collections },
  ].filter(({ scopes }) => scopes.length > 0);
  return groups.map(({ title, scopes }) => (
    <fieldset className="choices" key={title}>
      <legend>{title}</legend>
      {boxes(scopes)}
    </fieldset>
  ));
}
