import type { Frame } from '@/components/layout/frame';
import type { NamedTerm } from '@/domain/taxonomy/named-term';
import { languageAttributes } from '@/i18n/languages';
import type { ListedStories } from './ListedRows';
import { rowGroups, spanOf } from './row-groups';

interface LaterHeadProps {
  frame: Frame;
  term: Pick<NamedTerm, 'name' | 'language'>;
  /** Path of the first page. */
  home: string;
  stories: Pick<ListedStories, 'rows' | 'view'>;
}

/** The small head of a later page: the name, and what the page spans. */
export function LaterHead({ frame, term, home, stories }: LaterHeadProps) {
  const { language, timeZone } = frame;
  const { rows, view } = stories;
  const span = spanOf(rowGroups(rows, view.byEvent, language, timeZone));
  return (
    <div className="later-head wide">
      <h1 {...languageAttributes(term.language, language)}>
        <a href={home}>{term.name}</a>
      </h1>
      {span && <p>{span}</p>}
    </div>
  );
}
