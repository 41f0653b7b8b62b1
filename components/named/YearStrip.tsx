import type { YearCount } from '@/domain/reader/year-count';
import { yearInWords } from '@/i18n/event-date';
import { getT } from '@/i18n/translate';
import { decades, notches, roundYear, STRIP, stripSpan } from './year-strip-path';

interface YearStripProps {
  years: readonly YearCount[];
  language: string;
}

/** The years of a list as a ruler with a notch per story. */
export function YearStrip({ years, language }: YearStripProps) {
  const span = stripSpan(years);
  const first = years[0];
  const last = years.at(-1);
  if (!span || !first || !last) return null;
  const t = getT(language);
  const middle = Math.round((span.from + span.to) / 20) * 10;
  const words = {
    first: yearInWords(first.year, language),
    last: yearInWords(last.year, language),
  };
  return (
    <figure className="strip">
      <svg
        role="img"
        aria-label={t('topic.years', words)}
        viewBox={`0 0 ${STRIP.width} ${STRIP.height + 8}`}
        preserveAspectRatio="none"
      >
        <path className="strip-notches" d={notches(years, span)} />
        <path className="strip-rule" d={`M0 ${STRIP.height}h${STRIP.width}${decades(span)}`} />
      </svg>
      <figcaption aria-hidden="true">
        {[span.from, middle, span.to].map((year) => (
          <span key={year}>{yearInWords(roundYear(year), language)}</span>
        ))}
      </figcaption>
    </figure>
  );
}
