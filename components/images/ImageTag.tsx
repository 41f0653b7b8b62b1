import type { Image } from '@/domain/images/image';
import { fitClass } from './fit';
import { filesByType, sourceSet } from './source-set';

interface ImageTagProps {
  image: Image;
  /** How wide it is shown, as the `sizes` attribute says it. */
  sizes: string;
  /** Whether it is the first image of the page. */
  isFirst?: boolean;
  /** Beside its story's title, where its description would only interrupt. */
  isMute?: boolean;
}

/** An image at the size that suits the screen; its room is kept free before it arrives. */
export function ImageTag({ image, sizes, isFirst, isMute }: ImageTagProps) {
  const types = filesByType(image);
  const common = types.at(-1);
  const fallback = common?.files.at(-1);
  if (!common || !fallback) return null;
  const alt = isMute || image.decorative ? '' : image.alt;
  const tag = (
    <img
      src={fallback.src}
      srcSet={common.files.length > 1 ? sourceSet(common.files) : undefined}
      sizes={common.files.length > 1 ? sizes : undefined}
      className={fitClass(image)}
      width={image.width}
      height={image.height}
      alt={alt}
      lang={alt ? image.language : undefined}
      loading={isFirst ? 'eager' : 'lazy'}
      fetchPriority={isFirst ? 'high' : undefined}
      decoding={isFirst ? undefined : 'async'}
    />
  );
  if (types.length === 1) return tag;
  return (
    <picture>
      {types.slice(0, -1).map(({ mime, files }) => (
        <source key={mime} type={mime} srcSet={sourceSet(files)} sizes={sizes} />
      ))}
      {tag}
    </picture>
  );
}
