import { DetailRow } from '@/components/layout/DetailRow';
import type { Frame } from '@/components/layout/frame';
import { PageHead } from '@/components/layout/PageHead';
import { collectionPath, feedPath, frontPath, topicPath } from '@/domain/addresses/address';
import { followStatePath } from '@/domain/addresses/follow-address';
import { direction, languageAttributes } from '@/i18n/languages';
import { getT } from '@/i18n/translate';
import { FeedAddresses } from './FeedAddresses';
import { ShortFollowForm } from './ShortFollowForm';

interface Named {
  id: string;
  name: string;
  slug: string;
  language: string;
}

interface SubscribePageProps {
  frame: Frame;
  /** Absolute address of the front page. */
  homeUrl: string;
  topics: readonly Named[];
  collections: readonly Named[];
  /** Whether the site sends mail. */
  canMail: boolean;
  /** Whether e-mail about all stories is offered. */
  isSiteMailed: boolean;
}

/** Every feed of the site in one language, all or some as an OPML file, and e-mail. */
export function SubscribePage({
  frame,
  homeUrl,
  topics,
  collections,
  canMail,
  isSiteMailed,
}: SubscribePageProps) {
  const { language } = frame;
  const t = getT(language);
  const opml = `${frontPath(language)}/feeds.opml`;
  const ofTopics = topics.map((each) => ({ ...each, home: topicPath(language, each.slug) }));
  const ofCollections = collections.map((each) => {
    return { ...each, home: collectionPath(language, each.slug) };
  });
  return (
    <>
      <PageHead
        title={t('frame.subscribe')}
        words={canMail ? t('subscribe.twoWays') : t('subscribe.whatIsIt')}
      />
      {canMail && (
        <DetailRow id="mail" label={t('follow.byMail')}>
          {isSiteMailed ? (
            <ShortFollowForm language={language} scope="site" />
          ) : (
            <p>
              {t('follow.chooseWords')}{' '}
              <a href={followStatePath(language, 'new')}>{t('follow.formTitle')}</a>
            </p>
          )}
        </DetailRow>
      )}
      <DetailRow id="all" label={t('subscribe.everything')}>
        <FeedAddresses language={language} homeUrl={homeUrl} id="site" />
      </DetailRow>
      <DetailRow id="opml" label={t('subscribe.opml')}>
        <p>
          <a href={opml}>feeds.opml</a> <span className="faint">{t('subscribe.opmlWords')}</span>
        </p>
      </DetailRow>
      {topics.length > 0 && (
        <DetailRow id="choice" label={t('follow.opmlChoice')}>
          <OpmlChoice topics={topics} language={language} action={opml} />
        </DetailRow>
      )}
      <DetailRow id="topics" label={t('frame.topics')}>
        <FeedTable entries={ofTopics} language={language} />
      </DetailRow>
      <DetailRow id="collections" label={t('frame.collections')}>
        <FeedTable entries={ofCollections} language={language} />
      </DetailRow>
    </>
  );
}

/** Checkboxes of topics; the button downloads the feeds of those that are chosen. */
function OpmlChoice({
  topics,
  language,
  action,
}: {
  topics: readonly Named[];
  language: string;
  action: string;
}) {
  const t = getT(language);
  return (
    <form className="follow" action={action}>
      <fieldset className="options">
        <legend>{t('frame.topics')}</legend>
        {topics.map((each) => (
          <label key={each.id}>
            <input type="checkbox" name="topic" value={each.id} />{' '}
            <span {...languageAttributes(each.language, language)}>{each.name}</span>
          </label>
        ))}
      </fieldset>
      {/* Tells a choice of none from the address of all feeds. */}
      <input type="hidden" name="topic" value="" />
      <p>
        <button type="submit">{t('follow.opmlButton')}</button>
      </p>
    </form>
  );
}

function FeedTable({
  entries,
  language,
}: {
  entries: readonly (Named & { home: string })[];
  language: string;
}) {
  const t = getT(language);
  return (
    <ul className="feed-table">
      {entries.map((each) => (
        <li key={each.id}>
          <span lang={each.language} dir={direction(each.language)}>
            {each.name}
          </span>
          <a
            href={feedPath(each.home, 'atom.xml')}
            aria-label={`${each.name}: ${t('subscribe.atom')}`}
          >
            Atom
          </a>
          <a
            href={feedPath(each.home, 'rss.xml')}
            aria-label={`${each.name}: ${t('subscribe.rss')}`}
          >
            RSS
          </a>
          <a
            href={feedPath(each.home, 'feed.json')}
            aria-label={`${each.name}: ${t('subscribe.json')}`}
          >
            JSON
          </a>
        </li>
      ))}
    </ul>
  );
}
