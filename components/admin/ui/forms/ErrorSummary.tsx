import type { Ref } from 'react';
import type { FormState } from '@/components/admin/ui/forms/form-state';
import { useWords } from '@/components/admin/ui/Words.client';
import { fieldId } from './field-id';

interface ErrorSummaryProps {
  formId: string;
  state: FormState;
  ref?: Ref<HTMLDivElement>;
}

/** Errors of a form, with links to their fields. */
export function ErrorSummary({ formId, state, ref }: ErrorSummaryProps) {
  const words = useWords();
  const { status, message, problems, to, reauthentication } = state;
  if (status === 'idle' || status === 'done' || state.isQuiet || reauthentication) return null;
  const listed = Object.entries(problems);
  return (
    <div className="problems" role="alert" tabIndex={-1} ref={ref}>
      <p className="problems-title">{message ?? words.problems}</p>
      {listed.length > 0 && (
        <ul>
          {listed.map(([field, words]) => (
            <li key={field}>
              <a href={/^[#/]/.test(field) ? field : `#${fieldId(formId, field)}`}>{words}</a>
            </li>
          ))}
        </ul>
      )}
      {status === 'wrong' && to && (
        <p>
          <a href={to}>{words.seeNow}</a>
        </p>
      )}
      {status === 'signedOut' && to && (
        <p>
          <a href={to} target="_blank" rel="noreferrer">
            {words.signInAgain}
          </a>
        </p>
      )}
    </div>
  );
}
