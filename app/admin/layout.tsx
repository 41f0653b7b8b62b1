import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { readSettings } from '@/app/frame';
import { currentStaff } from '@/auth/staff';
import { AdminHead } from '@/components/admin/frame/AdminHead';
import { uiWords } from '@/components/admin/frame/ui-words';
import { RestoredNotice } from '@/components/admin/people/RestoredNotice';
import { FlashMessage } from '@/components/admin/ui/FlashMessage.client';
import { TypistProvider } from '@/components/admin/ui/kept/Typist.client';
import { WordsProvider } from '@/components/admin/ui/Words.client';
import { FontPreloads } from '@/components/layout/FontPreloads';
import { countForMenu } from '@/domain/dashboard/menu-count-queries';
import { getRestored } from '@/domain/maintenance/restored-queries';
import { mayDo } from '@/domain/permissions/permissions';
import { countDue } from '@/domain/schedule/schedule-queries';
import { direction } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { adminLanguage } from './_http/admin-language';
import { flashWords } from './_http/flash-words';
import { addressHere } from './_http/staff-gate';
import { release } from './people/actions';
import './admin.css';

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#eceeeb' },
    { media: '(prefers-color-scheme: dark)', color: '#141518' },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  const title = getStaffT(await adminLanguage(await currentStaff()))('frame.title');
  return {
    title: { default: title, template: `%s · ${title}` },
    robots: { index: false, follow: false },
    formatDetection: { telephone: false },
  };
}

export default async function Layout({ children }: { children: ReactNode }) {
  const staff = await currentStaff();
  const language = await adminLanguage(staff);
  const t = getStaffT(language);
  const address = await addressHere();
  const [path = ''] = address.split('?');
  const done = await flashWords(language);
  const restored = staff && mayDo(staff, 'site.change') ? await getRestored() : null;
  const due = restored ? await countDue(Date.now()) : 0;
  const waits = staff ? await countForMenu(staff) : { unread: 0, comments: 0 };
  const { timeZone } = await readSettings();
  return (
    <html lang={language} dir={direction(language)}>
      <head>
        <FontPreloads language={language} />
      </head>
      <body>
        <a
          className="absolute start-4 -top-[4rem] z-3 bg-accent px-4 py-2 text-on-accent focus:top-2 print:hidden"
          href="#content"
        >
          {t('frame.skip')}
        </a>
        <AdminHead language={language} staff={staff} path={path} {...waits} />
        <main id="content" tabIndex={-1} className="wide">
          <WordsProvider words={uiWords(language)}>
            <FlashMessage>{done}</FlashMessage>
            <TypistProvider person={staff?.staffId ?? ''} timeZone={timeZone}>
              {restored && <RestoredNotice {...{ restored, language, timeZone, due, release }} />}
              {children}
            </TypistProvider>
          </WordsProvider>
        </main>
      </body>
    </html>
  );
}
