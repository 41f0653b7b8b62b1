import type { Metadata } from 'next';
import { connection } from 'next/server';
import { FollowFrame, followHead, gone, stateOf } from '@/app/_follow/follow-page';
import { namesOfScopes, scopeChoices } from '@/app/_follow/scope-names';
import { pageParam } from '@/app/address';
import { readFrame } from '@/app/frame';
import { PreferencesPage } from '@/components/subscriptions/PreferencesPage';
import { preferencesPath } from '@/domain/addresses/follow-address';
import { mailIsOn } from '@/domain/mail/mail';
import { preferencesState } from '@/domain/subscriptions/page-states';
import { findCurrentScopes } from '@/domain/subscriptions/scope-queries';
import { openState } from '@/domain/subscriptions/sealed-state';
import { getSubscriber } from '@/domain/subscriptions/subscriber-queries';
import type { InterfaceLanguage } from '@/i18n/languages';
import '@/app/[locale]/styles/follow.css';

interface PageProps {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const NOTHING_DONE = { done: null, problem: null, refused: [], typed: null, email: '' };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, token } = await params;
  const found = await getSubscriber(token);
  return followHead(locale, (t) => t(found ? 'follow.title' : 'follow.goneTitle'));
}

export default async function Page({ params, searchParams }: PageProps) {
  await connection();
  const { locale, token } = await params;
  const frame = await readFrame(pageParam(locale));
  const text = stateOf(await searchParams);
  const pathIn = (language: InterfaceLanguage) => preferencesPath(language, token, text);
  const found = await getSubscriber(token);
  if (!found) return gone({ frame, pathIn });
  const state = openState('preferences', preferencesState, text, Date.now()) ?? NOTHING_DONE;
  const { scopes, isPaused, email, ...settings } = found;
  const typed = state.typed && {
    ...state.typed,
    scopes: await findCurrentScopes(state.typed.scopes),
  };
  const chosen = [...new Set([...scopes, ...(typed?.scopes ?? [])])];
  const page = { token, state: { ...state, typed }, scopes, isPaused, email, settings };
  return (
    <FollowFrame frame={frame} pathIn={pathIn}>
      <PreferencesPage
        frame={frame}
        {...page}
        choices={await scopeChoices(chosen, frame.language)}
        refused={await namesOfScopes(state.refused, frame.language)}
        canMove={mailIsOn()}
      />
    </FollowFrame>
  );
}
