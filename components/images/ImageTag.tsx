import type { Picture } from '@/domain/images/image';
import { fitClass } from './fit';
import { filesByType, sourceSet } from './source-set';

interface PictureImageProps {
  picture: Picture;
  /** How wide it is shown, as the `sizes` attribute says it. */
  sizes: string;
  /** Whether it is the first picture of the page. */
  isFirst?: boolean;
  /** Beside its story's title, where its description would only interrupt. */
  isMute?: boolean;
}

/** A picture at the size that suits the screen; its room is kept free before it arrives. */
export function PictureImage({ picture, sizes, isFirst, isMute }: PictureImageProps) {
  const types = filesByType(picture);
  const common = types.at(-1);
  const fallback = common?.files.at(-1);
  if (!common || !fallback) return null;
  const alt = isMute || picture.decorative ? '' : picture.alt;
  const image = (
    <img
      src={fallback.src}
      srcSet={common.files.length > 1 ? sourceSet(common.files) : undefined}
      sizes={common.files.length > 1 ? sizes : undefined}
      className={fitClass(picture)}
      width={picture.width}
      height={picture.height}
      alt={alt}
      lang={alt ? picture.language : undefined}
      loading={isFirst ? 'eager' : 'lazy'}
      fetchPriority={isFirst ? 'high' : undefined}
      decoding={isFirst ? undefined : 'async'}
    />
  );
  if (types.length === 1) return image;
  return (
    <picture>
      {types.slice(0, -1).map(({ mime, files }) => (
        <source key={mime} type={mime} srcSet={sourceSet(files)} sizes={sizes} />
      ))}
      {image}
    </picture>
  );
}
