import type { Frame } from '@/components/layout/frame';
import { PageHead } from '@/components/layout/PageHead';
import { subscribePath } from '@/domain/addresses/address';
import { followStatePath } from '@/domain/addresses/follow-address';
import { getT } from '@/i18n/translate';

interface GonePageProps {
  frame: Frame;
  /** Whether the site sends mail, so that a new link can be asked for. */
  canAsk: boolean;
}

/** A link that is not valid any more, and what helps. */
export function GonePage({ frame, canAsk }: GonePageProps) {
  const { language } = frame;
  const t = getT(language);
  return (
    <>
      <PageHead title={t('follow.goneTitle')} words={t('follow.goneWords')} />
      <div className="follow wide">
        {canAsk && (
          <p>
            <a href={followStatePath(language, 'link')}>{t('follow.linkTitle')}</a>
          </p>
        )}
        <p>
          <a href={subscribePath(language)}>{t('frame.subscribe')}</a>
        </p>
      </div>
    </>
  );
}
