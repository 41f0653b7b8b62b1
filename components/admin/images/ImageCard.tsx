import { type LibraryImage, smallFile } from '@/domain/images/library';

interface ImageCardProps {
  image: LibraryImage;
  className: string;
}

/** A thumbnail; the image's name is shown next to it. */
export function ImageCard({ image, className }: ImageCardProps) {
  const file = smallFile(image);
  if (!file) return null;
  const { src, width, height } = file;
  const size = { width, height };
  return <img src={src} {...size} alt="" className={className} loading="lazy" decoding="async" />;
}
