import type { ReactNode } from 'react';
import type { Frame } from '@/components/layout/frame';
import { NamedLinks } from '@/components/layout/NamedLinks';
import { FeedChoice } from '@/components/subscriptions/FeedChoice';
import { ShortFollowForm } from '@/components/subscriptions/ShortFollowForm';
import { namedPath } from '@/domain/addresses/address';
import type { NamedKind } from '@/domain/addresses/named-kind';
import type { StoryRow } from '@/domain/reader/story';
import type { NamedTerm } from '@/domain/taxonomy/named-term';
import { getT } from '@/i18n/translate';
import { LaterHead } from './LaterHead';
import { ListedRows, type ListedStories } from './ListedRows';
import { decadePath } from './list-view';
import { NamedHead } from './NamedHead';
import { StartHere } from './StartHere';
import { YearStrip } from './YearStrip';

type Near = Pick<NamedTerm, 'id' | 'name' | 'slug' | 'language'>;

export interface NamedPageProps {
  frame: Frame;
  kind: NamedKind;
  term: NamedTerm;
  /** What it is part of, outermost first, and what is part of it. */
  above: readonly Near[];
  below: readonly Near[];
  /** Labels of the two. */
  partOf: string;
  belowLabel: string;
  stories: ListedStories;
  /** The stories that editors chose to begin with. */
  start?: readonly StoryRow[];
  /** Links to what its stories have in common, on the first page. */
  around?: ReactNode;
  /** Key of its scope, where it can be followed by e-mail. */
  scope?: string;
  /** More about it, below its description. */
  children?: ReactNode;
}

/** The page of a topic, place or name: what it is, its feeds, its stories. */
export function NamedPage(props: NamedPageProps) {
  const { frame, kind, term, stories } = props;
  const { language } = frame;
  const home = namedPath(kind, language, term.slug);
  const linkTo = (each: Near) => ({ ...each, href: namedPath(kind, language, each.slug) });
  const feeds = { language, home, name: term.name };
  const { opening, view } = stories;
  return (
    <>
      {!opening && <LaterHead {...{ frame, term, home, stories }} />}
      {opening && (
        <div className="lid">
          <div className="lid-words wide">
            <NamedLinks label={props.partOf} links={props.above.map(linkTo)} language={language} />
            <NamedHead term={term} language={language} />
            {props.children}
            <NamedLinks
              label={props.belowLabel}
              links={props.below.map(linkTo)}
              language={language}
            />
            <FeedChoice {...feeds} />
            <YearStrip
              years={stories.years}
              counts={opening.decades}
              language={language}
              hrefOf={(decade) => decadePath(home, view, decade)}
            />
          </div>
        </div>
      )}
      {props.start && <StartHere rows={props.start} frame={frame} />}
      {props.around}
      <ListedRows
        frame={frame}
        home={home}
        stories={stories}
        empty={getT(language)('topic.empty')}
        exceptTopic={kind === 'topic' ? term.id : undefined}
      />
      <div className="closing wide">
        <FeedChoice {...feeds} isClosing />
        {props.scope && <ShortFollowForm language={language} scope={props.scope} isShort />}
      </div>
    </>
  );
}
