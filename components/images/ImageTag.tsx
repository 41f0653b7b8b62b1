import type { Image } from '@/domain/images/image';
import { fitClass } from './fit';
import { filesByType, sourceSet } from './source-set';

interface ImageTagProps {
  image: Image;
  /** Value of the `sizes` attribute. */
  sizes: string;
  /** Whether it is the first image of the page, which is loaded early. */
  isFirst?: boolean;
  /** Next to its story's title, where the alternative text would only interrupt. */
  isMute?: boolean;
}

/** A responsive image; its space is reserved before it loads. */
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
      className={[fitClass(image), image.isDrawn && 'drawn'].filter(Boolean).join(' ') || undefined}
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
