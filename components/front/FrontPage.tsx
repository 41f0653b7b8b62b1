import { AgendaList } from '@/components/calendar/AgendaList';
import type { Frame } from '@/components/layout/frame';
import { StoryRows } from '@/components/stories/StoryRows';
import { agendaPath, storiesPath } from '@/domain/addresses/address';
import type { ShownPart } from '@/domain/site/front';
import { getT } from '@/i18n/translate';
import { BoxLabel } from './BoxLabel';
import { FrontFollow } from './FrontFollow';
import { FrontStory } from './FrontStory';
import { FrontTitle } from './FrontTitle';
import { TopicIndex } from './TopicIndex';

export interface FrontPageProps {
  frame: Frame;
  parts: readonly ShownPart[];
  /** Whether the site sends mail. */
  canMail: boolean;
}

/** What the archive is, then the parts that editors chose for the page's language. */
export function FrontPage({ frame, parts, canMail }: FrontPageProps) {
  const isEmpty = parts.every(({ part }) => part === 'subscribe');
  return (
    <>
      <div className="front-words wide">
        <h1 className="sr-only">{frame.siteName}</h1>
        {frame.tagline && <p>{frame.tagline}</p>}
      </div>
      {isEmpty && <p className="empty wide">{getT(frame.language)('topic.empty')}</p>}
      {inPairs(parts).map((each) => {
        const shown = each.map((part) => (
          <Part key={part.part} part={part} frame={frame} canMail={canMail} />
        ));
        if (!isHalf(each[0])) return shown;
        return (
          <div className="front-pair wide" key={each[0]?.part}>
            {shown}
          </div>
        );
      })}
    </>
  );
}

/** Whether a part takes half of the width; two such parts stand side by side. */
function isHalf(of: ShownPart | undefined): boolean {
  return of?.part === 'collection' || of?.part === 'subscribe';
}

function inPairs(parts: readonly ShownPart[]): ShownPart[][] {
  const groups: ShownPart[][] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last && isHalf(part) && isHalf(last[0])) last.push(part);
    else groups.push([part]);
  }
  return groups;
}

interface PartProps {
  part: ShownPart;
  frame: Frame;
  canMail: boolean;
}

function Part({ part: shown, frame, canMail }: PartProps) {
  const { language, timeZone } = frame;
  const t = getT(language);
  switch (shown.part) {
    case 'day':
      return <FrontStory {...shown} language={language} />;
    case 'newest':
      return (
        <section aria-labelledby="newest">
          <FrontTitle id="newest" href={storiesPath(language)} more={t('front.allStories')}>
            {t('front.newest')}
          </FrontTitle>
          <StoryRows
            rows={shown.rows}
            language={language}
            timeZone={timeZone}
            level={3}
            hasPublished
          />
        </section>
      );
    case 'picks':
      return (
        <section aria-labelledby="picks">
          <FrontTitle id="picks">{t('front.pinned')}</FrontTitle>
          <StoryRows rows={shown.rows} language={language} timeZone={timeZone} level={3} />
        </section>
      );
    case 'topics':
      return <TopicIndex topics={shown.topics} hasMore={shown.hasMore} language={language} />;
    case 'collection':
      return <BoxLabel {...shown} language={language} />;
    case 'events':
      return (
        <section aria-labelledby="events">
          <FrontTitle id="events" href={agendaPath(language)} more={t('front.allEvents')}>
            {t('frame.agenda')}
          </FrontTitle>
          <AgendaList entries={shown.events} language={language} timeZone={timeZone} level={3} />
        </section>
      );
    case 'subscribe':
      return <FrontFollow language={language} canMail={canMail} />;
  }
}
