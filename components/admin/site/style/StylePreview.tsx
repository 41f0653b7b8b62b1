import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { Tabs } from '@/components/admin/ui/tabs/Tabs';
import { MeasuredFrame } from '@/components/admin/writing/MeasuredFrame.client';
import { stylePath, stylePreviewPath } from '@/domain/addresses/staff-address';
import type { SamplePage } from '@/domain/site/sample-page';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

const WIDTHS = { phone: 'w-[24.5rem]', desktop: 'w-full min-w-[64rem]' };
const SCHEMES = { light: 'scheme-light', dark: 'scheme-dark' };

interface View {
  language: string;
  page: SamplePage;
  width: keyof typeof WIDTHS;
  colours: keyof typeof SCHEMES;
}

interface StylePreviewProps {
  language: string;
  /** Languages offered to readers. */
  languages: readonly string[];
  /** Types of which the previewed language has a page. */
  pages: readonly SamplePage[];
  /** Fingerprint of the draft, so that another one is loaded. */
  draft: string;
  view: View;
}

/** Readers' pages in the draft of the house style. */
export function StylePreview({ language, languages, pages, draft, view }: StylePreviewProps) {
  const t = getStaffT(language);
  const at = (wanted: Partial<View>) => `${stylePath({ ...view, ...wanted })}#preview`;
  const tabs = <Name extends keyof View>(
    label: string,
    name: Name,
    values: readonly View[Name][],
    words: (value: View[Name]) => string,
  ) => (
    <Tabs
      label={label}
      tabs={values.map((value) => ({
        href: at({ [name]: value }),
        label: words(value),
        isHere: value === view[name],
      }))}
    />
  );
  const src = stylePreviewPath({ page: view.page, language: view.language, draft });
  const title = t('houseStyle.preview');
  return (
    <section className="section" id="preview">
      <SectionTitle>{title}</SectionTitle>
      <p className="hint">{t('houseStyle.previewHint')}</p>
      {tabs(t('houseStyle.previewPage'), 'page', pages, (page) => t(`houseStyle.page.${page}`))}
      {tabs(t('houseStyle.previewLanguage'), 'language', languages, (tag) =>
        languageName(tag, language),
      )}
      {tabs(t('writing.preview.width'), 'width', ['phone', 'desktop'], (width) =>
        t(`writing.preview.${width}`),
      )}
      {tabs(t('writing.preview.scheme'), 'colours', ['light', 'dark'], (colours) =>
        t(`writing.preview.${colours}`),
      )}
      <p className="py-2">
        <a href={src} target="_blank" rel="noreferrer">
          {t('writing.preview.alone')}
        </a>
      </p>
      <section
        className="overflow-x-auto"
        aria-label={title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame wider than the window is scrolled by keys.
        tabIndex={0}
      >
        <MeasuredFrame
          src={src}
          title={title}
          className={`${WIDTHS[view.width]} ${SCHEMES[view.colours]}`}
          language={language}
          label={t('writing.preview.width')}
        />
      </section>
    </section>
  );
}
