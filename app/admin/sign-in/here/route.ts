import { adminLanguage } from '@/app/admin/_http/admin-language';
import { failureOf } from '@/app/admin/_http/failure';
import { bodyBytes } from '@/app/admin/_http/request-body';
import { requestFrom } from '@/auth/request';
import { currentSession } from '@/auth/session';
import { carrySession } from '@/auth/sign-in';
import { noteHeard } from '@/cache/context';
import type { SignedInHere } from '@/components/admin/sign-in/here';
import * as field from '@/domain/forms/fields';
import type { MessageKey, Parsed, Problems } from '@/domain/forms/form';
import { readField } from '@/domain/forms/form-reader';
import { signInByCode, signInByPassword } from '@/domain/sign-in/sign-in-changes';
import { readCode, readSignIn } from '@/domain/sign-in/sign-in-form';
import { say } from '@/i18n/staff/say';

const MOST_BYTES = 10_000;

/**
 * Signs in on the writing page. An action would make Next render the page again, which a session
 * without its second factor may not see, so that the text would disappear.
 */
export async function POST(request: Request): Promise<Response> {
  noteHeard();
  let form = new FormData();
  try {
    form = formIn(await bodyBytes(request, MOST_BYTES));
    return await (form.has('code') ? byCode(form) : byPassword(form));
  } catch (error) {
    const { status, kind, said, problems } = failureOf(error, 'session.begin');
    return answer(form, status, { status: kind, said, problems });
  }
}

async function byPassword(form: FormData): Promise<Response> {
  const read = readSignIn(form);
  if (!read.ok) return wrong(form, read);
  const from = await requestFrom();
  const { stage } = await carrySession(await signInByPassword(read.value, from, Date.now()));
  return answer(form, 200, { status: 'done', asks: stage === 'full' ? undefined : 'code' });
}

async function byCode(form: FormData): Promise<Response> {
  const read = readCode(form);
  if (!read.ok) return wrong(form, read);
  const pending = await currentSession();
  if (pending?.stage !== 'pending') {
    return answer(form, 410, { status: 'refused', said: 'signIn.tooSlow', asks: 'password' });
  }
  const from = await requestFrom();
  await carrySession(await signInByCode(pending, read.value.code, from, Date.now()));
  return answer(form, 200, { status: 'done' });
}

function wrong(form: FormData, { problems }: Extract<Parsed<unknown>, { ok: false }>) {
  return answer(form, 422, { status: 'wrong', problems });
}

interface Answered extends Pick<SignedInHere, 'status' | 'asks'> {
  said?: MessageKey;
  problems?: Problems;
}

/** In the language of the page, since the user's setting is unknown before sign-in. */
async function answer(form: FormData, http: number, { said, problems = {}, ...rest }: Answered) {
  const interfaceLanguage = readField(field.line, form, 'pageLanguage');
  const language = await adminLanguage({ interfaceLanguage });
  const worded = Object.entries(problems).map(([field, each]) => [field, say(language, each)]);
  const state: SignedInHere = {
    ...rest,
    ...(said !== undefined && { message: say(language, said) }),
    problems: Object.fromEntries(worded),
    values: {},
  };
  return Response.json(state, { status: http, headers: { 'cache-control': 'no-store' } });
}

function formIn(bytes: Uint8Array): FormData {
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(new TextDecoder().decode(bytes))) {
    form.append(name, value);
  }
  return form;
}
