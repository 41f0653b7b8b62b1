import { frontPath } from '@/domain/addresses/address';
import { type StyleFile, sizeInHead } from '@/domain/house-style/logo';
import { direction } from '@/i18n/languages';
import type { Frame } from './frame';

const DARK = '(prefers-color-scheme: dark)';

/** The archive's name in the head of pages, its logo, or both. */
export function SiteName({ frame, isFront }: { frame: Frame; isFront: boolean | undefined }) {
  const { siteName, siteNameLanguage, logo } = frame;
  const tongue = { lang: siteNameLanguage, dir: direction(siteNameLanguage) };
  return (
    <p className={logo ? 'site-name with-logo' : 'site-name'}>
      <a href={frontPath(frame.language)} aria-current={isFront ? 'page' : undefined} {...tongue}>
        {logo && (
          <picture>
            {logo.dark && (
              <source media={DARK} srcSet={src(logo.dark)} {...sizeInHead(logo.dark)} />
            )}
            <img
              src={src(logo.light)}
              alt={logo.isAlone ? siteName : ''}
              {...sizeInHead(logo.light)}
            />
          </picture>
        )}
        {!logo?.isAlone && siteName}
      </a>
    </p>
  );
}

function src({ name }: StyleFile): string {
  return `/media/${name}`;
}
