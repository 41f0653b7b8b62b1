import { Fragment } from 'react';
import { type Footer, telephoneHref } from '@/domain/house-style/footer';
import { direction } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

interface FootColumnsProps {
  footer: Footer & { language: string };
  /** Language of the page. */
  language: string;
}

/** The archive's own columns of links, and how to reach it. */
export function FootColumns({ footer, language }: FootColumnsProps) {
  const t = getT(footer.language);
  const { columns, address, email, telephone } = footer;
  const isOther = footer.language !== language;
  const tongue = isOther ? { lang: footer.language, dir: direction(footer.language) } : {};
  return (
    <div className="foot-columns" {...tongue}>
      {columns.map(({ title, links }) => (
        <div key={title}>
          <h2 className="label">{title}</h2>
          <ul>
            {links.map(({ label, href }) => (
              <li key={label}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {(address || email || telephone) && (
        <address>
          <h2 className="label">{t('frame.contact')}</h2>
          {address && (
            <p>
              {address.split('\n').map((line, at) => (
                <Fragment key={line}>
                  {at > 0 && <br />}
                  <bdi>{line}</bdi>
                </Fragment>
              ))}
            </p>
          )}
          {telephone && (
            <a href={telephoneHref(telephone)}>
              <bdi>{telephone}</bdi>
            </a>
          )}
          {email && (
            <a href={`mailto:${email}`}>
              <bdi>{email}</bdi>
            </a>
          )}
        </address>
      )}
    </div>
  );
}
