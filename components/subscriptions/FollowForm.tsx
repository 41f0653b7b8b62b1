import type { Frame } from '@/components/layout/frame';
import { PageHead } from '@/components/layout/PageHead';
import { subscribePath } from '@/domain/addresses/address';
import { followActionPath, followStatePath } from '@/domain/addresses/follow-address';
import type { FormState } from '@/domain/subscriptions/page-states';
import type { NamedScope, ScopeChoices } from '@/domain/subscriptions/scope-choice';
import { getT } from '@/i18n/translate';
import { EmailField, Guards } from './EmailField';
import { ProblemNote } from './ProblemNote';
import { ScopeChoice } from './ScopeChoice';
import { SettingsChoice } from './SettingsChoice';

interface FollowFormProps extends Omit<FormState, 'refused'> {
  frame: Frame;
  choices: ScopeChoices;
  /** What was chosen and cannot be followed by e-mail at present. */
  refused: readonly NamedScope[];
  /** When the form was made, encrypted. */
  time: string;
}

/** The whole form of an e-mail subscription. */
export function FollowForm({ frame, choices, refused, typed, problem, time }: FollowFormProps) {
  const { language } = frame;
  const t = getT(language);
  const isOffered = Object.values(choices).some((scopes) => scopes.length > 0);
  if (!isOffered) return <NothingOffered language={language} />;
  return (
    <>
      <PageHead title={t('follow.formTitle')} words={t('follow.formWords')} />
      <form
        className="follow wide"
        method="post"
        action={followActionPath(language, 'ask')}
        noValidate
      >
        <ProblemNote language={language} problem={problem} refused={refused} />
        <EmailField
          language={language}
          id="email"
          label={t('follow.email')}
          value={typed.email}
          problem={problem}
        />
        <ScopeChoice
          language={language}
          choices={choices}
          chosen={typed.scopes}
          problem={problem}
        />
        <SettingsChoice language={language} languages={frame.languages} settings={typed} />
        <Guards language={language} time={time} />
        <p>{t('follow.consent', { archive: frame.siteName })}</p>
        <p>
          <button type="submit">{t('follow.send')}</button>
        </p>
        <p>
          <a href={followStatePath(language, 'link')}>{t('follow.linkTitle')}</a>
        </p>
      </form>
    </>
  );
}

/** What is said while e-mail about everything is off. */
function NothingOffered({ language }: { language: string }) {
  const t = getT(language);
  return (
    <>
      <PageHead title={t('follow.formTitle')} words={t('follow.nothingOffered')} />
      <p className="follow wide">
        <a href={subscribePath(language)}>{t('frame.subscribe')}</a>
      </p>
    </>
  );
}
