/** The frame that all pages of e-mail subscriptions share. */
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { pageParam } from '@/app/address';
import { languageLinks, readFrame } from '@/app/frame';
import { answerWith } from '@/cache/context';
import type { Frame } from '@/components/layout/frame';
import { PageFrame } from '@/components/layout/PageFrame';
import { ProblemPage } from '@/components/layout/ProblemPage';
import { GonePage } from '@/components/subscriptions/GonePage';
import { mailIsOn } from '@/domain/mail/mail';
import type { InterfaceLanguage } from '@/i18n/languages';
import { getT, type T } from '@/i18n/translate';

/** Metadata: the title, and nothing for search engines. */
export async function followHead(locale: string, title: (t: T) => string): Promise<Metadata> {
  const frame = await readFrame(pageParam(locale));
  return {
    title: `${title(getT(frame.language))} · ${frame.siteName}`,
    robots: { index: false, follow: false },
  };
}

interface FollowPageProps {
  frame: Frame;
  /** The same page in another language. */
  pathIn(language: InterfaceLanguage): string;
  children: ReactNode;
}

export function FollowFrame({ frame, pathIn, children }: FollowPageProps) {
  return (
    <PageFrame
      frame={frame}
      languages={languageLinks(frame, pathIn)}
      section="subscribe"
      hasNoNoteLink
    >
      {children}
    </PageFrame>
  );
}

/** The answer for a link that is not valid any more. */
export function gone({ frame, pathIn }: Omit<FollowPageProps, 'children'>): ReactNode {
  answerWith(410);
  return (
    <FollowFrame frame={frame} pathIn={pathIn}>
      <GonePage frame={frame} canAsk={mailIsOn()} />
    </FollowFrame>
  );
}

/** The answer where the site sends no mail. */
export function noMail(frame: Frame): ReactNode {
  answerWith(404);
  return <ProblemPage frame={frame} problem="missing" />;
}

/** The value of `?s=`, in which pages hand their state to each other. */
export function stateOf(query: Record<string, string | string[] | undefined>): string {
  return [query.s].flat()[0] ?? '';
}
