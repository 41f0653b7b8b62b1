import type { Problem } from '@/domain/subscriptions/wish-form';
import { getT } from '@/i18n/translate';
import { PROBLEM_ID } from './ProblemNote';

interface EmailFieldProps {
  language: string;
  id: string;
  label: string;
  value?: string;
  problem?: Problem | null;
}

const OF_EMAIL: readonly unknown[] = ['emailMissing', 'emailWrong', 'busyAddress'];

export function EmailField({ language, id, label, value = '', problem }: EmailFieldProps) {
  const isWrong = OF_EMAIL.includes(problem);
  return (
    <p>
      <label className="field" htmlFor={id}>
        {label}
      </label>{' '}
      <input
        id={id}
        name="email"
        // Not `email`: browsers would rewrite or refuse what this site can explain.
        type="text"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        lang={language}
        defaultValue={value}
        required
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? PROBLEM_ID : undefined}
      />
    </p>
  );
}

/** What only programs fill in, and when the form was made. */
export function Guards({ language, time }: { language: string; time: string }) {
  return (
    <>
      <input type="hidden" name="t" value={time} />
      <div className="sr-only">
        <label htmlFor="website">{getT(language)('follow.empty')}</label>
        <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" />
      </div>
    </>
  );
}
