import { PageHead } from '@/components/admin/ui/PageHead';
import { Tabs } from '@/components/admin/ui/tabs/Tabs';
import { textPath } from '@/domain/addresses/staff-address';
import { getStaffT } from '@/i18n/staff/translate';
import { MeasuredFrame } from './MeasuredFrame.client';

type Width = 'phone' | 'desktop';
type Colours = 'light' | 'dark';

const WIDTHS: Record<Width, string> = { phone: 'w-[24.5rem]', desktop: 'w-full min-w-[64rem]' };
const SCHEMES: Record<Colours, string> = { light: 'scheme-light', dark: 'scheme-dark' };

interface PreviewFrameProps {
  storyId: string;
  language: string;
  interfaceLanguage: string;
  title: string;
  width: Width;
  colours: Colours;
}

/** A draft as readers would see it, in the chosen width and colour scheme. */
export function PreviewFrame(props: PreviewFrameProps) {
  const { storyId, language, interfaceLanguage, title, width, colours } = props;
  const t = getStaffT(interfaceLanguage);
  const here = `${textPath(storyId, language)}/preview`;
  const at = (wanted: { width?: Width; colours?: Colours }) => {
    return `${here}?${new URLSearchParams({ width, colours, ...wanted })}`;
  };
  const page = `${here}/page`;
  return (
    <>
      <PageHead>
        <h1>{t('writing.preview.title', { title })}</h1>
        <a href={textPath(storyId, language)}>{t('writing.history.back')}</a>
      </PageHead>
      <p>{t('writing.preview.words')}</p>
      <Tabs
        label={t('writing.preview.width')}
        tabs={(['phone', 'desktop'] as const).map((each) => ({
          href: at({ width: each }),
          label: t(`writing.preview.${each}`),
          isHere: each === width,
        }))}
      />
      <Tabs
        label={t('writing.preview.scheme')}
        tabs={(['light', 'dark'] as const).map((each) => ({
          href: at({ colours: each }),
          label: t(`writing.preview.${each}`),
          isHere: each === colours,
        }))}
      />
      <p>
        <a href={page} target="_blank" rel="noreferrer">
          {t('writing.preview.alone')}
        </a>
      </p>
      <section
        className="mt-4 overflow-x-auto"
        aria-label={t('writing.preview.title', { title })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame wider than the window is scrolled by keys.
        tabIndex={0}
      >
        <MeasuredFrame
          src={page}
          title={t('writing.preview.title', { title })}
          className={`${WIDTHS[width]} ${SCHEMES[colours]}`}
          language={interfaceLanguage}
          label={t('writing.preview.width')}
        />
      </section>
    </>
  );
}
