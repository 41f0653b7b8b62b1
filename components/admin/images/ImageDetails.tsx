import { dayWords } from '@/components/admin/moment';
import { fileSize } from '@/i18n/file-size';
import { getStaffT } from '@/i18n/staff/translate';
import type { PicturePageProps } from './ImagePage';

/** The picture itself, and what its file says of it. */
export function ImageDetails({ picture, language, timeZone }: PicturePageProps) {
  const t = getStaffT(language);
  const { width, height, fileName, addedByName, createdAt, original } = picture;
  const file = picture.files.find((each) => each.width >= 800) ?? picture.files.at(-1);
  const date = dayWords(createdAt, language, timeZone);
  return (
    <div className="picture-shown">
      {file && <img src={file.src} width={file.width} height={file.height} alt="" />}
      <ul className="faint">
        <li>{t('pictures.size', { width, height })}</li>
        {fileName && (
          <li>
            <bdi>{fileName}</bdi>
          </li>
        )}
        <li>
          {addedByName
            ? t('pictures.addedBy', { date, name: addedByName })
            : t('pictures.addedOn', { date })}
        </li>
        {original ? (
          <li>
            {t('pictures.original', {
              type: original.mime.replace('image/', '').toUpperCase(),
              width: original.width,
              height: original.height,
              size: fileSize(original.bytes, language),
            })}
            {original.pages > 1 && original.mime === 'image/tiff' && (
              <> {t('pictures.firstPage', { count: original.pages })}</>
            )}{' '}
            <a href={`/admin/pictures/${picture.id}/original`} download>
              {t('pictures.saveOriginal')}
            </a>
          </li>
        ) : (
          <li>{t('pictures.noOriginal')}</li>
        )}
      </ul>
    </div>
  );
}
