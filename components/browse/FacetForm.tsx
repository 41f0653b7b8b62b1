import { browsePath, namesPath, placesPath, topicsPath } from '@/domain/addresses/address';
import type { FacetChoice, FacetChoices } from '@/domain/reader/browse/browse';
import { asParam, FACETS, type Facet } from '@/domain/reader/browse/browse-request';
import { languageAttributes } from '@/i18n/languages';
import { getT } from '@/i18n/translate';
import { choiceLabel } from './choice-label';

interface FacetFormProps {
  facets: Record<Facet, FacetChoices>;
  language: string;
}

/** The page that lists every topic, name or place; the form shows those with most stories. */
const INDEX = { topic: topicsPath, name: namesPath, place: placesPath } as const;

/** The facets with their values as boxes to tick; the choice goes into the address. */
export function FacetForm({ facets, language }: FacetFormProps) {
  const t = getT(language);
  const hasChoice = FACETS.some((facet) => facets[facet].choices.some(isChosen));
  return (
    <form className="facets" action={browsePath(language)}>
      {hasChoice && <p className="label">{t('browse.counted')}</p>}
      {FACETS.filter((facet) => facets[facet].choices.length > 0).map((facet) => (
        <FacetGroup key={facet} facet={facet} of={facets[facet]} language={language} />
      ))}
      <button type="submit">{t('browse.show')}</button>
    </form>
  );
}

interface FacetGroupProps {
  facet: Facet;
  of: FacetChoices;
  language: string;
}

function FacetGroup({ facet, of: { choices, isCut }, language }: FacetGroupProps) {
  const t = getT(language);
  const chosen = choices.filter(isChosen).length;
  const index = facet in INDEX ? INDEX[facet as keyof typeof INDEX] : null;
  return (
    <details open={chosen > 0}>
      <summary>
        {t(`browse.${facet}`)}
        {chosen > 0 && <b>{t('browse.chosen', { count: chosen })}</b>}
      </summary>
      <fieldset>
        <legend className="sr-only">{t(`browse.${facet}`)}</legend>
        {[...choices.filter(isChosen), ...choices.filter((each) => !isChosen(each))].map(
          (choice) => (
            <Choice key={choice.value} facet={facet} choice={choice} language={language} />
          ),
        )}
      </fieldset>
      {isCut && (
        <p className="label">
          {t('browse.most')}
          {index && (
            <>
              {' '}
              <a href={index(language)}>{t('browse.all')}</a>
            </>
          )}
        </p>
      )}
    </details>
  );
}

function isChosen(choice: FacetChoice): boolean {
  return choice.isChosen;
}

interface ChoiceProps {
  facet: Facet;
  choice: FacetChoice;
  language: string;
}

function Choice({ facet, choice, language }: ChoiceProps) {
  const t = getT(language);
  const { value, named, count } = choice;
  return (
    <label>
      <input
        type="checkbox"
        name={facet}
        value={asParam(facet, value)}
        defaultChecked={choice.isChosen}
      />
      <span {...(named && languageAttributes(named.language, language))}>
        {choiceLabel(facet, choice, language)}
      </span>
      <small>{t('browse.count', { count })}</small>
    </label>
  );
}
