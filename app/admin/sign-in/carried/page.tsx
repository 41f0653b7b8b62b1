import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { connection } from 'next/server';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { carriedFormOf, carryForm } from '@/auth/carried-form';
import { withDone } from '@/auth/flash-message';
import { signInPath } from '@/auth/next-path';
import { providerSettings } from '@/auth/provider';
import { currentSession } from '@/auth/session';
import { staffOf } from '@/auth/staff';
import { answerWith, requestContext } from '@/cache/context';
import { CarriedForm, NotCarried, NothingCarried } from '@/components/admin/sign-in/CarriedForm';
import { CarryingSignIn } from '@/components/admin/sign-in/CarryingSignIn';
import { HOME_PATH } from '@/domain/addresses/staff-address';
import { typedWords } from '@/domain/sign-in/carried-form';
import { getStaffT } from '@/i18n/staff/translate';
import { continueCarrying, giveCodeCarrying, signInCarrying } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const session = await currentSession();
  const t = getStaffT(await adminLanguage(session?.staff ?? null));
  return { title: session?.stage === 'full' ? t('signIn.carried.again') : t('signIn.title') };
}

/**
 * Answers a form that was posted after its session had ended: somebody signs in on this page, sees what they had typed,
 * and sends it again. Nothing of it is stored; the page itself carries it, sealed for one account.
 */
export default async function Page() {
  await connection();
  const { posted, carried } = requestContext() ?? {};
  const session = await currentSession();
  const language = await adminLanguage(session?.staff ?? null);
  if (posted) answerWith(401);
  const carrying = posted ? await carryForm(posted, Date.now()) : { value: carried ?? null };
  if ('problem' in carrying) {
    const { problem } = carrying;
    return <NotCarried {...{ language, problem }} signInPath={signInPath(posted?.to)} />;
  }
  const { value } = carrying;
  if (value === null) redirect(signInPath());
  const staff = staffOf(session);
  if (!staff) {
    const actions = {
      signIn: signInCarrying,
      giveCode: giveCodeCarrying,
      continue: continueCarrying,
    };
    const asks = session ? 'code' : 'password';
    return <CarryingSignIn {...{ language, value, asks, actions }} provider={otherWindow()} />;
  }
  const form = await carriedFormOf(staff, value, Date.now());
  if (!form) return <NothingCarried language={language} />;
  return <CarriedForm {...{ language, form }} words={typedWords(form)} />;
}

/** The way to sign in with the provider in another window, while this one keeps the form. */
function otherWindow() {
  const settings = providerSettings();
  const href = signInPath(withDone(HOME_PATH, 'signIn.done.backToText'));
  return settings && { name: settings.name, href };
}
