import { DetailRow } from '@/components/layout/DetailRow';
import type { Frame } from '@/components/layout/frame';
import { PageHead } from '@/components/layout/PageHead';
import { getT } from '@/i18n/translate';
import { FeedAddresses } from './FeedAddresses';

interface FollowPageProps {
  frame: Frame;
  /** What one subscribes to, and its page. */
  name: string;
  home: string;
  /** Absolute address of that page. */
  homeUrl: string;
  /** Whether there are feeds of stories in the page's language alone. */
  hasOnly?: boolean;
}

/** "Subscribe to Communism": the feeds of a topic or a collection to copy, and what a feed reader is. */
export function FollowPage(props: FollowPageProps) {
  const { frame, name, home, homeUrl, hasOnly } = props;
  const t = getT(frame.language);
  return (
    <>
      <PageHead title={t('subscribe.to', { name })} words={t('subscribe.whatIsIt')} />
      <DetailRow id="feeds" label={t('subscribe.addresses')}>
        <FeedAddresses language={frame.language} homeUrl={homeUrl} id="feed" hasOnly={hasOnly} />
      </DetailRow>
      <DetailRow id="back" label={t('subscribe.back')}>
        <p>
          <a href={home}>{name}</a>
        </p>
      </DetailRow>
    </>
  );
}
