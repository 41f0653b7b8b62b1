import { ShortFollowForm } from '@/components/subscriptions/ShortFollowForm';
import { feedPath, frontPath, subscribePath } from '@/domain/addresses/address';
import { getT } from '@/i18n/translate';

interface FrontFollowProps {
  language: string;
  /** Whether the site sends mail. */
  canMail: boolean;
}

/** How to learn of new stories: by e-mail, where the site sends any, and in a feed reader. */
export function FrontFollow({ language, canMail }: FrontFollowProps) {
  const t = getT(language);
  return (
    <section className="front-follow" aria-labelledby="follow">
      <h2 id="follow">
        <a href={subscribePath(language)}>{t('frame.subscribe')}</a>
      </h2>
      <p>{canMail ? t('front.followByMail') : t('front.follow')}</p>
      {canMail && <ShortFollowForm language={language} scope="site" isShort />}
      <p>
        <a href={feedPath(frontPath(language), 'atom.xml')} type="application/atom+xml">
          {t('front.feed')}
        </a>
      </p>
    </section>
  );
}
