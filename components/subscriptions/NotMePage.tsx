import type { Frame } from '@/components/layout/frame';
import { PageHead } from '@/components/layout/PageHead';
import { followActionPath } from '@/domain/addresses/follow-address';
import { getT } from '@/i18n/translate';

/** "This was not me": one button. */
export function NotMePage({ frame, token }: { frame: Frame; token: string }) {
  const { language } = frame;
  const t = getT(language);
  return (
    <>
      <PageHead title={t('follow.notMeTitle')} words={t('follow.notMeWords')} />
      <form className="follow wide" method="post" action={followActionPath(language, 'deny')}>
        <input type="hidden" name="token" value={token} />
        <p>
          <button type="submit">{t('follow.notMeTitle')}</button>
        </p>
      </form>
    </>
  );
}
