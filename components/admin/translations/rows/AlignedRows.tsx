import type { ReactNode } from 'react';
import { blockShower } from '@/components/admin/translations/source-cells';
import type { BodyFiles, BodyImages } from '@/components/stories/body/body-context';
import { textPath } from '@/domain/addresses/staff-address';
import type { Block } from '@/domain/documents/document';
import { isBlank } from '@/domain/translations/skeleton';
import { direction, type InterfaceLanguage } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { rowStatusOf } from './marks';
import { alignedRowsOf, type Owner, type Row } from './rows';

interface AlignedRowsProps {
  storyId: string;
  language: string;
  from: string;
  interfaceLanguage: InterfaceLanguage;
  rows: readonly Row[];
  owners: readonly Owner[];
  cells: Readonly<Record<string, ReactNode>>;
  target: readonly Block[];
  images: BodyImages;
  files: BodyFiles;
  mayWrite: boolean;
}

/** Both sides for reading, row by row: without scripts, and for users who may not edit. */
export function AlignedRows(props: AlignedRowsProps) {
  const { storyId, language, from, interfaceLanguage, rows, owners, cells, target } = props;
  const t = getStaffT(interfaceLanguage);
  const { images, files } = props;
  const show = blockShower({ language, images, files, interfaceLanguage }, 'target');
  const places = alignedRowsOf(rows, owners, target.map(isBlank));
  const link = (
    <p className="notice is-note">
      {t('translationPage.read.words')}{' '}
      <a href={textPath(storyId, language)}>{t('translationPage.read.link')}</a>
    </p>
  );
  return (
    <div className="grid gap-[1.25rem]">
      {props.mayWrite && <noscript>{link}</noscript>}
      {places.map(({ row, blocks, isEmpty }) => {
        const standing = row ? rowStatusOf(row, false, isEmpty) : 'inStep';
        const n = row ? rows.indexOf(row) + 1 : 0;
        return (
          <div
            key={row?.key ?? `own ${blocks[0]}`}
            className="translation-pair"
            data-standing={standing}
          >
            {row ? (
              <div className={`translation-row is-${standing}`}>
                <div className="translation-source" lang={from} dir={direction(from)}>
                  {cells[row.key]}
                </div>
                {standing !== 'inStep' && (
                  <p className="font-bold text-small leading-[1.45]">
                    {t('translationPage.row.place', { n, count: rows.length, standing })}
                  </p>
                )}
              </div>
            ) : (
              <p className="text-faint text-small leading-[1.45]">{t('translationPage.row.own')}</p>
            )}
            <div className="prose" lang={language} dir={direction(language)}>
              {show(blocks.flatMap((at) => target[at] ?? []))}
            </div>
          </div>
        );
      })}
    </div>
  );
}
