import type { Frame } from '@/components/layout/frame';
import { PageHead } from '@/components/layout/PageHead';
import { followActionPath } from '@/domain/addresses/follow-address';
import type { LinkState } from '@/domain/subscriptions/page-states';
import { getT } from '@/i18n/translate';
import { EmailField, Guards } from './EmailField';
import { ProblemNote } from './ProblemNote';

interface LinkFormProps extends LinkState {
  frame: Frame;
  time: string;
}

/** "Send me my link". */
export function LinkForm({ frame, email, problem, time }: LinkFormProps) {
  const { language } = frame;
  const t = getT(language);
  return (
    <>
      <PageHead title={t('follow.linkTitle')} words={t('follow.linkWords')} />
      <form
        className="follow wide"
        method="post"
        action={followActionPath(language, 'send-link')}
        noValidate
      >
        <ProblemNote language={language} problem={problem} />
        <EmailField
          language={language}
          id="email"
          label={t('follow.email')}
          value={email}
          problem={problem}
        />
        <Guards language={language} time={time} />
        <p>
          <button type="submit">{t('follow.linkButton')}</button>
        </p>
      </form>
    </>
  );
}
