import { dayWords } from '@/components/admin/moment';
import { imagePath } from '@/domain/addresses/staff-address';
import { fileSize } from '@/i18n/file-size';
import { getStaffT } from '@/i18n/staff/translate';
import type { ImagePageProps } from './ImagePage';

/** The image, and the metadata of its file. */
export function ImageDetails({ image, language, timeZone }: ImagePageProps) {
  const t = getStaffT(language);
  const { width, height, fileName, addedByName, createdAt, original } = image;
  const file = image.files.find((each) => each.width >= 800) ?? image.files.at(-1);
  const date = dayWords(createdAt, language, timeZone);
  return (
    <div className="min-[60rem]:sticky min-[60rem]:top-4 min-[60rem]:self-start">
      {file && (
        <img
          src={file.src}
          width={file.width}
          height={file.height}
          alt=""
          className="max-h-[70vh] w-auto"
        />
      )}
      <ul className="text-faint">
        <li>{t('images.size', { width, height })}</li>
        {fileName && (
          <li>
            <bdi>{fileName}</bdi>
          </li>
        )}
        <li>
          {addedByName
            ? t('images.addedBy', { date, name: addedByName })
            : t('images.addedOn', { date })}
        </li>
        {original ? (
          <li>
            {t('images.original', {
              type: original.mime.replace('image/', '').toUpperCase(),
              width: original.width,
              height: original.height,
              size: fileSize(original.bytes, language),
            })}
            {original.pages > 1 && original.mime === 'image/tiff' && (
              <> {t('images.firstPage', { count: original.pages })}</>
            )}{' '}
            <a href={`${imagePath(image.id)}/original`} download>
              {t('images.saveOriginal')}
            </a>
          </li>
        ) : (
          <li>{t('images.noOriginal')}</li>
        )}
      </ul>
    </div>
  );
}
