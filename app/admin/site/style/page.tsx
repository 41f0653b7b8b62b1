import type { Metadata } from 'next';
import { connection } from 'next/server';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { requireStaff } from '@/auth/staff';
import { SiteTabs } from '@/components/admin/site/SiteTabs';
import { FooterForm } from '@/components/admin/site/style/FooterForm';
import { Logos } from '@/components/admin/site/style/Logos';
import { LookForm } from '@/components/admin/site/style/LookForm';
import { Presets } from '@/components/admin/site/style/Presets';
import { StylePreview } from '@/components/admin/site/style/StylePreview';
import { StyleState } from '@/components/admin/site/style/StyleState';
import { MessagesProvider } from '@/components/admin/ui/MessagesProvider.client';
import { seenPrint } from '@/domain/forms/seen';
import { workingStyle } from '@/domain/house-style/house-style';
import { getStoredStyle } from '@/domain/house-style/queries';
import { getSettings } from '@/domain/settings/queries';
import { listSamplePages } from '@/domain/site/sample-page-queries';
import { getStaffT, partMessages } from '@/i18n/staff/translate';
import * as actions from './actions';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('site.change');
  return { title: getStaffT(await adminLanguage(staff))('site.style') };
}

export default async function Page({ searchParams }: PageProps) {
  await connection();
  const staff = await requireStaff('site.change');
  const language = await adminLanguage(staff);
  const stored = await getStoredStyle();
  const style = workingStyle(stored);
  const { languages, defaultLanguage, timeZone } = await getSettings();
  const asked = await searchParams;
  const shown =
    languages.find((each) => each === asked.language) ??
    languages.find((each) => each === language) ??
    defaultLanguage;
  const pages = await listSamplePages(shown);
  return (
    <MessagesProvider
      locale={language}
      timeZone={timeZone}
      messages={partMessages(language, ['houseStyle'])}
    >
      <SiteTabs staff={staff} language={language} here="style" />
      <StyleState
        language={language}
        draft={stored.draft}
        publishDraft={actions.publishDraft}
        discardDraft={actions.discardDraft}
      />
      <LookForm language={language} style={style} save={actions.saveLook} />
      <Presets language={language} fillIn={actions.fillIn} />
      <Logos
        language={language}
        languages={languages}
        logos={style.logos}
        showsName={style.showsName}
        put={actions.uploadLogo}
        remove={actions.removeLogo}
        saveName={actions.saveName}
      />
      <FooterForm
        language={language}
        languages={languages}
        named={shown}
        style={style}
        saveFooter={actions.saveFooter}
        saveSocial={actions.saveSocial}
      />
      <StylePreview
        language={language}
        languages={languages}
        pages={pages}
        draft={seenPrint(style)}
        view={{
          language: shown,
          page: pages.find((each) => each === asked.page) ?? 'front',
          width: asked.width === 'desktop' ? 'desktop' : 'phone',
          colours: asked.colours === 'dark' ? 'dark' : 'light',
        }}
      />
    </MessagesProvider>
  );
}
