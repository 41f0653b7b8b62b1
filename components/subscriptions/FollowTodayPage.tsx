import { DetailRow } from '@/components/layout/DetailRow';
import type { Frame } from '@/components/layout/frame';
import { PageHead } from '@/components/layout/PageHead';
import { todayPath } from '@/domain/addresses/address';
import { getT } from '@/i18n/translate';
import { ShortFollowForm } from './ShortFollowForm';

interface FollowTodayPageProps {
  frame: Frame;
  /** Whether e-mail about it is on. */
  isOffered: boolean;
}

/** What happened on the day, each morning by e-mail. */
export function FollowTodayPage({ frame, isOffered }: FollowTodayPageProps) {
  const { language } = frame;
  const t = getT(language);
  const today = t('frame.today');
  return (
    <>
      <PageHead
        title={t('subscribe.to', { name: today })}
        words={t('follow.todayWords', { today })}
      />
      <DetailRow id="mail" label={t('follow.byMail')}>
        {isOffered ? (
          <ShortFollowForm language={language} scope="today" />
        ) : (
          <p>{t('follow.offWords')}</p>
        )}
      </DetailRow>
      <DetailRow id="back" label={t('subscribe.back')}>
        <p>
          <a href={todayPath(language)}>{today}</a>
        </p>
      </DetailRow>
    </>
  );
}
