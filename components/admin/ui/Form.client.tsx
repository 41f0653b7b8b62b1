'use client';

import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { type FormAction, type FormState, IDLE } from '@/components/admin/form-state';
import { ErrorSummary } from './ErrorSummary';
import { FormPlace } from './form-context';
import { ShownOnce } from './ShownOnce.client';
import { useWords } from './Words.client';

interface FormProps {
  action: FormAction;
  children: ReactNode;
  /** Names the form, and begins the ids of its fields. */
  id?: string;
  className?: string;
  label?: string;
  /** Empty the fields once it is done. */
  empties?: boolean;
  /** Runs before the form is sent, and may add to it; an answer given here is shown instead. */
  beforeSending?: (data: FormData) => Promise<FormState | null>;
  /** Told every answer, where a page does more with it. */
  onAnswer?: (state: FormState) => void;
}

/**
 * A form that posts to an action. With scripts it stays where it is until there is an answer, so nothing typed is
 * lost to a wrong input, a lost network or an ended session; without them the page comes back with what was typed.
 */
export function Form(props: FormProps) {
  const { action, children, className, label, empties, onAnswer, beforeSending } = props;
  const [posted, post] = useActionState(action, IDLE);
  const [answered, setAnswered] = useState<FormState | null>(null);
  const [isSending, setIsSending] = useState(false);
  const words = useWords();
  const ownId = useId();
  const id = props.id ?? ownId;
  const summary = useRef<HTMLDivElement>(null);
  const state = answered ?? posted;

  useEffect(() => {
    if (state.status !== 'idle' && state.status !== 'done') summary.current?.focus();
  }, [state]);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending) return;
    const form = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(form, submitter);
    setIsSending(true);
    const stopped = (await beforeSending?.(data)) ?? null;
    const answer = stopped ?? (await answerOf(action, state, data, words.notSent));
    onAnswer?.(answer);
    if (isToGo(answer)) return window.location.assign(answer.to);
    if (answer.status === 'done' && empties) form.reset();
    setIsSending(false);
    setAnswered(answer);
  }

  return (
    <form
      action={post}
      onSubmit={send}
      id={id}
      className={className ?? 'form'}
      aria-label={label}
      noValidate
    >
      <FormPlace value={{ id, state, isSending }}>
        <ErrorSummary ref={summary} formId={id} state={state} />
        <p role="status" className="form-said">
          {isSending ? words.sending : state.status === 'done' && state.message}
        </p>
        {state.status === 'done' && state.once && <ShownOnce {...state} once={state.once} />}
        {children}
      </FormPlace>
    </form>
  );
}

/** Done, or asked to prove who one is: the page changes. An ended session does not take the form away. */
function isToGo(answer: FormState): answer is FormState & { to: string } {
  return answer.to !== undefined && (answer.status === 'done' || answer.status === 'again');
}

function answerOf(
  action: FormAction,
  before: FormState,
  data: FormData,
  notSent: string,
): Promise<FormState> {
  return new Promise((resolve) => {
    startTransition(async () => {
      const answer = await action(before, data).catch(() => null);
      resolve(answer ?? { status: 'broken', message: notSent, problems: {}, values: {} });
    });
  });
}
