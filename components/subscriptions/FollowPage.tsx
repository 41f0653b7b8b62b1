import { DetailRow } from '@/components/layout/DetailRow';
import type { Frame } from '@/components/layout/frame';
import { PageHead } from '@/components/layout/PageHead';
import { getT } from '@/i18n/translate';
import { FeedAddresses } from './FeedAddresses';
import { ShortFollowForm } from './ShortFollowForm';

interface FollowPageProps {
  frame: Frame;
  /** Name of the subject. */
  name: string;
  home: string;
  /** Absolute address of its page. */
  homeUrl: string;
  /** Key of its scope, where it can be followed by e-mail. */
  scope?: string;
}

/** "Subscribe to Communism": what both ways are, e-mail, and the feeds of a topic or collection. */
export function FollowPage(props: FollowPageProps) {
  const { frame, name, home, homeUrl, scope } = props;
  const t = getT(frame.language);
  return (
    <>
      <PageHead
        title={t('subscribe.to', { name })}
        words={scope ? t('subscribe.twoWays') : t('subscribe.whatIsIt')}
      />
      {scope && (
        <DetailRow id="mail" label={t('follow.byMail')}>
          <ShortFollowForm language={frame.language} scope={scope} />
        </DetailRow>
      )}
      <DetailRow id="feeds" label={t('subscribe.addresses')}>
        <FeedAddresses language={frame.language} homeUrl={homeUrl} id="feed" />
      </DetailRow>
      <DetailRow id="back" label={t('subscribe.back')}>
        <p>
          <a href={home}>{name}</a>
        </p>
      </DetailRow>
    </>
  );
}
