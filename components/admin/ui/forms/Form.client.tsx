'use client';

import {
  type FormEvent,
  type ReactNode,
  type Ref,
  useActionState,
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type FormAction, type FormState, IDLE } from '@/components/admin/ui/forms/form-state';
import { KeptNotice } from '@/components/admin/ui/kept/KeptNotice.client';
import { useFormKeeper } from '@/components/admin/ui/kept/use-form-keeper';
import { ReauthenticationDialog } from '@/components/admin/ui/ReauthenticationDialog.client';
import { ShownOnce } from '@/components/admin/ui/ShownOnce.client';
import { useWords } from '@/components/admin/ui/Words.client';
import { answerOf, isToGo } from './answer';
import { ErrorSummary } from './ErrorSummary';
import { FormContext } from './form-context';

/** Handle for a page that saves a form together with something else. */
export interface FormHandle {
  /** Whether it has unsaved input. */
  isChanged(): boolean;
  /** Submits it and resolves with the answer when that is shown. */
  send(): Promise<FormState>;
  /** Sends it while one goes on working in it: problems are shown beside their fields, no focus moves. */
  sendQuietly(): Promise<FormState>;
}

interface FormProps {
  action: FormAction;
  children: ReactNode;
  /** Id of the form and prefix of its fields' ids. */
  id?: string;
  className?: string;
  label?: string;
  /** Path that it is posted to without scripts, where the page may be shown under another. */
  address?: string;
  /** Tells it from other forms of the page about the same, where it has neither id nor label. */
  keptAs?: string;
  /** Empty the fields once it is done. */
  empties?: boolean;
  /** Runs before submitting and may add values; a returned state is shown instead. */
  beforeSending?: (data: FormData) => Promise<FormState | null>;
  /** Called with every answer. */
  onAnswer?: (state: FormState) => void;
  handle?: Ref<FormHandle>;
  /** How it is sent quietly; by default as otherwise. */
  quietly?: FormAction;
  /** Another form that posts the fields of this one along with its own where no script runs, and its answer. */
  along?: { owner: string; answer: FormState };
  /** Told whether something in it is not saved, a moment after it was typed. */
  onTyped?: (isChanged: boolean) => void;
}

/**
 * A form that posts to an action. With scripts it stays until the answer, and what is typed is kept
 * in this browser until it is saved, so nothing is lost to invalid input, a lost network, an ended
 * session or a closed page. Without scripts the page returns with what was typed.
 */
export function Form(props: FormProps) {
  const { action, children, className, label, empties, onAnswer, beforeSending, handle } = props;
  const { onTyped, along, quietly = action } = props;
  const [posted, post] = useActionState(action, IDLE, props.address);
  const [answered, setAnswered] = useState<FormState | null>(null);
  const [isSending, setIsSending] = useState(false);
  const words = useWords();
  const ownId = useId();
  const id = props.id ?? ownId;
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const pressed = useRef<HTMLElement | null>(null);
  const underWay = useRef<Promise<FormState> | null>(null);
  const { keeper, pieces, offered, setOffered, take, discard } = useFormKeeper(
    form,
    props.id ?? label ?? props.keptAs ?? '',
    onTyped,
  );
  const touched = useCallback(() => keeper.current?.touched(), [keeper]);
  const state = answered ?? along?.answer ?? posted;
  const [isAlive, setIsAlive] = useState(false);
  const owner = isAlive ? undefined : along?.owner;
  const isAlong = along !== undefined;
  useLayoutEffect(() => setIsAlive(isAlong), [isAlong]);

  useEffect(() => {
    if (state.isQuiet) return;
    if (state.status !== 'idle' && state.status !== 'done') summary.current?.focus();
  }, [state]);

  function send(submitter: HTMLElement | null, isQuiet = false): Promise<FormState> {
    // Set before the work starts, because `beforeSending` may submit again.
    underWay.current ??= Promise.resolve()
      .then(() => sendOnce(submitter, isQuiet))
      .finally(() => {
        underWay.current = null;
      });
    return underWay.current;
  }

  async function sendOnce(submitter: HTMLElement | null, isQuiet: boolean): Promise<FormState> {
    const element = form.current;
    if (!element) return state;
    const data = new FormData(element, submitter);
    const sent = keeper.current?.sent() ?? {};
    if (!isQuiet) setIsSending(true);
    const stopped = isQuiet ? null : ((await beforeSending?.(data)) ?? null);
    const by = isQuiet ? quietly : action;
    const answer = stopped ?? (await answerOf(by, state, data, words.notSent));
    if (answer.status === 'done') {
      keeper.current?.wasSaved(sent);
      setOffered(null);
    } else keeper.current?.keep();
    onAnswer?.(answer);
    if (isToGo(answer)) {
      window.location.assign(answer.to);
      return answer;
    }
    if (answer.status === 'done' && empties) {
      element.reset();
      keeper.current?.wasEmptied();
    }
    setIsSending(false);
    setAnswered(isQuiet ? { ...answer, message: undefined, isQuiet } : answer);
    return answer;
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent;
    // A button with an address of its own posts there, as it does without scripts.
    if (submitter?.hasAttribute('formaction')) return;
    event.preventDefault();
    // After reauthentication the form is submitted with the button that was pressed before.
    if (state.status !== 'reauthenticate') pressed.current = submitter;
    void send(pressed.current);
  }

  useImperativeHandle(handle, () => ({
    isChanged: () => keeper.current?.isChanged() ?? false,
    send: () => send(null),
    sendQuietly: () => send(null, true),
  }));

  const place = useMemo(
    () => ({ id, state, isSending, owner, pieces, touched }),
    [id, state, isSending, owner, pieces, touched],
  );
  return (
    <form
      ref={form}
      action={post}
      onSubmit={submit}
      id={id}
      className={className ?? 'form'}
      aria-label={label}
      noValidate
    >
      <FormContext value={place}>
        {state.status === 'reauthenticate' && state.reauthentication && (
          <ReauthenticationDialog
            reauthentication={state.reauthentication}
            onCancel={() => setAnswered(IDLE)}
          />
        )}
        <ErrorSummary ref={summary} formId={id} state={state} />
        {offered && <KeptNotice offered={offered} onTake={take} onDiscard={discard} />}
        <p role="status" className="form-status">
          {isSending ? words.sending : state.status === 'done' && state.message}
        </p>
        {state.status === 'done' && state.once && <ShownOnce {...state} once={state.once} />}
        {children}
      </FormContext>
    </form>
  );
}
