import { followActionPath, followStatePath } from '@/domain/addresses/follow-address';
import { getT } from '@/i18n/translate';
import { EmailField } from './EmailField';

interface ShortFollowFormProps {
  language: string;
  /** Key of the scope. */
  scope: string;
  /** The form at the end of a page, without explanations. */
  isShort?: boolean;
}

/**
 * Address and button. The page is the same for all readers, so the form leads to an answer that is
 * made for this one.
 */
export function ShortFollowForm({ language, scope, isShort }: ShortFollowFormProps) {
  const t = getT(language);
  return (
    <form className="follow" method="post" action={followActionPath(language, 'start')} noValidate>
      {!isShort && <p>{t('follow.byMailWords')}</p>}
      <EmailField language={language} id="follow-email" label={t('follow.email')} />
      <input type="hidden" name="scope" value={scope} />
      <p>
        <button type="submit">{t('follow.formTitle')}</button>
      </p>
      {!isShort && (
        <p>
          <a href={followStatePath(language, 'link')}>{t('follow.linkTitle')}</a>
        </p>
      )}
    </form>
  );
}
