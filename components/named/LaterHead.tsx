import type { Frame } from '@/components/layout/frame';
import type { NamedTerm } from '@/domain/taxonomy/named-term';
import { languageAttributes } from '@/i18n/languages';
import { capitalised } from '@/i18n/phrases';
import type { ListedStories } from './ListedRows';
import { decadePath } from './list-view';
import { rowGroups, spanOf } from './row-groups';
import { YearStrip } from './YearStrip';

interface LaterHeadProps {
  frame: Frame;
  term: Pick<NamedTerm, 'name' | 'language'>;
  /** Path of the first page. */
  home: string;
  stories: Pick<ListedStories, 'rows' | 'view' | 'years'>;
}

/** The small head of a later page: the name, what the page spans, and where it begins in the years. */
export function LaterHead({ frame, term, home, stories }: LaterHeadProps) {
  const { language, timeZone } = frame;
  const { rows, view, years } = stories;
  const span = spanOf(rowGroups(rows, view.byEvent, language, timeZone));
  return (
    <div className="later-head wide">
      <h1 {...languageAttributes(term.language, language)}>
        <a href={home}>{term.name}</a>
      </h1>
      {span && <p>{capitalised(span, language)}</p>}
      <YearStrip
        years={years}
        language={language}
        hrefOf={(decade) => decadePath(home, view, decade)}
        here={view.from}
      />
    </div>
  );
}
