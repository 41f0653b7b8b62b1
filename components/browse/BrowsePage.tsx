import type { Frame } from '@/components/layout/frame';
import { StoryRows } from '@/components/stories/StoryRows';
import { browsePath, storiesPath } from '@/domain/addresses/address';
import type { Browsed, FacetChoice } from '@/domain/reader/browse/browse';
import {
  type BrowseRequest,
  browseParams,
  byFacet,
  countChosen,
  FACETS,
  type Facet,
  MOST_COUNTED,
  NOTHING_CHOSEN,
} from '@/domain/reader/browse/browse-request';
import { cursorText } from '@/domain/reader/cursor';
import { direction, languageAttributes } from '@/i18n/languages';
import { getT } from '@/i18n/translate';
import { choiceLabel } from './choice-label';
import { FacetForm } from './FacetForm';

interface BrowsePageProps {
  frame: Frame;
  request: BrowseRequest;
  browsed: Browsed;
}

export function BrowsePage({ frame, request, browsed }: BrowsePageProps) {
  const { language, timeZone } = frame;
  const t = getT(language);
  const { rows, facets, unknown } = browsed;
  const chosen = chosenValues(facets);
  const isChosen = chosen.length > 0;
  return (
    <>
      <div className="search-head wide">
        <h1>{t('browse.title')}</h1>
        {isChosen ? (
          <ChosenValues chosen={chosen} found={browsed.count} language={language} />
        ) : (
          <p className="lead">
            {t('browse.words')} <a href={storiesPath(language)}>{t('stories.title')}</a>
          </p>
        )}
      </div>
      <div className="browse wide">
        {isChosen ? (
          <details className="browse-more">
            <summary>{t('browse.more')}</summary>
            <FacetForm facets={facets} language={language} />
          </details>
        ) : (
          <FacetForm facets={facets} language={language} />
        )}
        {unknown.length > 0 && (
          <p>
            {t('browse.unknown', {
              values: unknown.map(({ value }) => `\u2068${value}\u2069`).join(' · '),
            })}
          </p>
        )}
      </div>
      {rows.length > 0 ? (
        <StoryRows rows={rows} language={language} timeZone={timeZone} beginsPage />
      ) : (
        <p className="empty wide">{t('browse.empty')}</p>
      )}
      <Onward request={request} browsed={browsed} language={language} />
      {!isChosen && <OneFacet facets={facets} language={language} />}
    </>
  );
}

interface PartProps {
  facets: Browsed['facets'];
  language: string;
}

interface ChosenValue {
  facet: Facet;
  choice: FacetChoice;
}

function chosenValues(facets: Browsed['facets']): ChosenValue[] {
  return FACETS.flatMap((facet) =>
    facets[facet].choices.filter((each) => each.isChosen).map((choice) => ({ facet, choice })),
  );
}

interface ChosenValuesProps {
  chosen: readonly ChosenValue[];
  /** The number of stories found. */
  found: number | null;
  language: string;
}

/** What is chosen, each with a link to the choice without it, and how many stories have it all. */
function ChosenValues({ chosen, found, language }: ChosenValuesProps) {
  const t = getT(language);
  return (
    <>
      <ul className="chosen">
        {chosen.map(({ facet, choice }) => (
          <li key={`${facet} ${choice.value}`}>
            <a href={without({ facet, choice })} rel="nofollow">
              <span className="sr-only">{t('browse.remove')} </span>
              <bdi
                dir={direction(language)}
                {...(choice.named && languageAttributes(choice.named.language, language))}
              >
                {choiceLabel(facet, choice, language)}
              </bdi>{' '}
              <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
        {chosen.length > 1 && (
          <li>
            <a href={browsePath(language)}>{t('browse.clear')}</a>
          </li>
        )}
      </ul>
      <p role="status">
        {found === Number.POSITIVE_INFINITY
          ? t('browse.foundMany', { count: MOST_COUNTED })
          : t('search.found', { count: found ?? 0 })}
      </p>
    </>
  );

  function without(removed: ChosenValue): string {
    const rest = chosen.filter(
      ({ facet, choice }) => facet !== removed.facet || choice !== removed.choice,
    );
    const left = byFacet((facet) =>
      rest.filter((each) => each.facet === facet).map(({ choice }) => choice.value),
    );
    return browsePath(language, browseParams(left));
  }
}

/** Links to the stories of one kind, language or decade; what has pages of its own is left out. */
function OneFacet({ facets, language }: PartProps) {
  const t = getT(language);
  return (
    <nav className="browse-index wide" aria-label={t('browse.index')}>
      {(['decade', 'kind', 'language'] as const).map((facet) => (
        <section key={facet}>
          <h2>{t(`browse.${facet}`)}</h2>
          <ul>
            {facets[facet].choices.map((choice) => (
              <li key={choice.value}>
                <a href={browsePath(language, browseParams({ [facet]: [choice.value] }))}>
                  {choiceLabel(facet, choice, language)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

interface OnwardProps {
  request: BrowseRequest;
  browsed: Browsed;
  language: string;
}

/** With several facets a button leads on, so that programs that follow links do not. */
function Onward({ request: { chosen, after }, browsed: { next }, language }: OnwardProps) {
  const t = getT(language);
  const at = (cursor: Browsed['next']) => browsePath(language, browseParams(chosen, cursor));
  if (countChosen(chosen) < 2) {
    return (
      <nav className="onward wide" aria-label={t('topic.pages')}>
        {after && <a href={at(null)}>{t('topic.firstPage')}</a>}
        {next && (
          <a href={at(next)} rel="next">
            {t('topic.nextPage')}
          </a>
        )}
      </nav>
    );
  }
  if (!next) return null;
  return (
    <form className="onward wide" action={browsePath(language)}>
      {[...browseParams({ ...NOTHING_CHOSEN, ...chosen })].map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" name="before" value={cursorText(next)}>
        {t('topic.nextPage')}
      </button>
    </form>
  );
}
