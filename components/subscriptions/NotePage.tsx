import type { Frame } from '@/components/layout/frame';
import { PageHead } from '@/components/layout/PageHead';
import { subscribePath } from '@/domain/addresses/address';
import { getT } from '@/i18n/translate';

export const NOTES = ['linkSent', 'notMe', 'stillSubscribed', 'deleted', 'noTopic'] as const;
export type Note = (typeof NOTES)[number];

/** What was done, or was not, when nothing is left to show. */
export function NotePage({ frame, note }: { frame: Frame; note: Note }) {
  const { language } = frame;
  const t = getT(language);
  return (
    <>
      <PageHead title={t(`follow.note.${note}.title`)} words={t(`follow.note.${note}.words`)} />
      <div className="follow wide">
        <p>
          <a href={subscribePath(language)}>{t('frame.subscribe')}</a>
        </p>
      </div>
    </>
  );
}
