import type { Frame } from '@/components/layout/frame';
import { NamedLinks } from '@/components/layout/NamedLinks';
import { StoryRows } from '@/components/stories/StoryRows';
import { FeedChoice } from '@/components/subscriptions/FeedChoice';
import { topicPath } from '@/domain/addresses/address';
import type { StoryRow } from '@/domain/reader/story';
import type { Topic } from '@/domain/topics/topic';
import type { YearCount } from '@/domain/topics/year-count';
import { getT } from '@/i18n/translate';
import { TopicHead } from './TopicHead';
import { type TopicView, viewPath } from './topic-view';
import { ViewChoice } from './ViewChoice';
import { YearStrip } from './YearStrip';

export interface TopicPageProps {
  frame: Frame;
  topic: Topic;
  view: TopicView;
  /** Its ancestors, outermost first, and its children. */
  above: readonly Topic[];
  below: readonly Topic[];
  rows: readonly StoryRow[];
  /** Cursor of the next page, as in addresses. */
  next: string | null;
  /** Shown only on the first page. */
  opening: { counts: { all: number; only: number }; years: readonly YearCount[] } | null;
}

export function TopicPage(props: TopicPageProps) {
  const { frame, topic, view, rows, next, opening } = props;
  const { language } = frame;
  const t = getT(language);
  const home = topicPath(language, topic.slug);
  const linkTo = (each: Topic) => ({ ...each, href: topicPath(language, each.slug) });
  const feeds = { language, home, name: topic.name, hasOnly: true };
  return (
    <>
      <div className="lid">
        <div className="lid-words wide">
          <NamedLinks
            label={t('topic.partOf')}
            links={props.above.map(linkTo)}
            language={language}
          />
          <TopicHead topic={topic} language={language} />
          <NamedLinks
            label={t('topic.below')}
            links={props.below.map(linkTo)}
            language={language}
          />
          <FeedChoice {...feeds} />
          {opening && <YearStrip years={opening.years} language={language} />}
        </div>
      </div>
      <ViewChoice language={language} home={home} view={view} counts={opening?.counts ?? null} />
      {rows.length > 0 ? (
        <StoryRows
          rows={rows}
          language={language}
          timeZone={frame.timeZone}
          exceptTopic={topic.id}
          beginsPage
        />
      ) : (
        <p className="empty wide">{t('topic.empty')}</p>
      )}
      <nav className="onward wide" aria-label={t('topic.pages')}>
        {!opening && <a href={viewPath(home, view)}>{t('topic.firstPage')}</a>}
        {next && (
          <a href={viewPath(home, view, next)} rel="next">
            {t('topic.nextPage')}
          </a>
        )}
      </nav>
      <div className="closing wide">
        <FeedChoice {...feeds} isClosing />
      </div>
    </>
  );
}
