import { namedPath, searchPath } from '@/domain/addresses/address';
import type { Advice } from '@/domain/reader/search/found';
import { type SearchRequest, searchParams } from '@/domain/reader/search/search-request';
import { languageAttributes } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

interface NothingFoundProps {
  advice: Advice;
  request: SearchRequest;
  language: string;
}

/** Ways on from a search that found nothing. */
export function NothingFound({ advice, request, language }: NothingFoundProps) {
  const t = getT(language);
  const same = { ...request, page: 1 };
  const linkTo = (given: Partial<SearchRequest>) => searchPath(language, searchParams(given));
  const { meant, alone, unfiltered, nearest } = advice;
  const found = alone.filter(({ isFound }) => isFound);
  const missing = alone.filter(({ isFound }) => !isFound);
  const quoted = ({ term }: Advice['alone'][number]) =>
    term.isPhrase ? `"${term.words}"` : term.words;
  const isHelpless = !meant && unfiltered === 0 && alone.length === 0 && nearest.length === 0;
  if (isHelpless) return <p>{t('search.words')}</p>;
  return (
    <ul className="ways">
      {meant && (
        <li>
          <span className="label">{t('search.meant')}</span>
          <a href={linkTo({ ...same, q: meant })} dir="auto">
            {meant}
          </a>
        </li>
      )}
      {unfiltered > 0 && (
        <li>
          <a href={linkTo({ q: request.q, isExact: request.isExact })}>
            {t('search.unfiltered', { count: unfiltered })}
          </a>
        </li>
      )}
      {found.length > 0 && (
        <li>
          <span className="label">{t('search.alone')}</span>
          <span className="near-words">
            {found.map((each) => (
              <a key={each.term.words} href={linkTo({ ...same, q: quoted(each) })} dir="auto">
                {each.term.words}
              </a>
            ))}
          </span>
        </li>
      )}
      {missing.length > 0 && (
        <li>
          <span className="label">{t('search.nowhere')}</span>
          <span className="near-words">
            {missing.map((each) => (
              <bdi key={each.term.words}>{each.term.words}</bdi>
            ))}
          </span>
        </li>
      )}
      {nearest.length > 0 && (
        <li>
          <span className="label">{t('search.nearest')}</span>
          <span className="near-words">
            {nearest.map((subject) => (
              <a
                key={subject.kind + subject.slug}
                href={namedPath(subject.kind, language, subject.slug)}
                {...languageAttributes(subject.language, language)}
              >
                {subject.name}
              </a>
            ))}
          </span>
        </li>
      )}
    </ul>
  );
}
