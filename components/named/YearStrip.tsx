import type { DecadeCount } from '@/domain/reader/decade-count';
import type { YearCount } from '@/domain/reader/year-count';
import { yearInWords } from '@/i18n/event-date';
import { getT } from '@/i18n/translate';
import { DecadeTable } from './DecadeTable';
import {
  axisDecades,
  decades,
  decadesOf,
  lasting,
  notches,
  roundYear,
  STRIP,
  stripSpan,
} from './year-strip-path';

interface YearStripProps {
  years: readonly YearCount[];
  language: string;
  /** Address of the stories from the start of a decade. */
  hrefOf: (decade: number) => string;
  /** The same in numbers, for a table; none without. */
  counts?: readonly DecadeCount[];
  /** The decade that the page begins with. */
  here?: number | null;
}

/**
 * The years of a list as a ruler with a notch per story, a line for each that lasted longer, and a
 * link to each decade.
 */
export function YearStrip({ years, language, hrefOf, counts = [], here }: YearStripProps) {
  const span = stripSpan(years);
  const first = years[0];
  const last = years.at(-1);
  if (!span || !first || !last) return null;
  const t = getT(language);
  const words = {
    first: yearInWords(first.year, language),
    last: yearInWords(last.year, language),
  };
  const filled = new Set(decadesOf(years));
  const axis = axisDecades(span);
  return (
    <figure className="strip">
      <svg
        role="img"
        aria-label={t('topic.years', words)}
        viewBox={`0 0 ${STRIP.width} ${STRIP.height + 8}`}
        preserveAspectRatio="none"
      >
        <path className="strip-notches" d={notches(years, span)} />
        <path d={`M0 ${STRIP.height}h${STRIP.width}${decades(span)}${lasting(years, span)}`} />
      </svg>
      <figcaption>
        <ol
          className={axis.length > 0 ? 'strip-decades strip-axis' : 'strip-decades'}
          aria-label={t('topic.decades')}
        >
          {(axis.length > 0 ? axis : [...filled]).map((decade) => (
            <li key={decade}>
              {filled.has(decade) ? (
                <a
                  href={hrefOf(decade)}
                  rel="nofollow"
                  aria-current={decade === here ? 'true' : undefined}
                >
                  {yearInWords(roundYear(decade), language)}
                </a>
              ) : (
                yearInWords(roundYear(decade), language)
              )}
            </li>
          ))}
        </ol>
        {counts.length > 0 && <DecadeTable decades={counts} language={language} hrefOf={hrefOf} />}
      </figcaption>
    </figure>
  );
}
