import { type LibraryImage, smallFile } from '@/domain/images/library';

/** A thumbnail; the image's name is shown next to it. */
export function ImageCard({ image }: { image: LibraryImage }) {
  const file = smallFile(image);
  if (!file) return null;
  const { src, width, height } = file;
  return <img src={src} width={width} height={height} alt="" loading="lazy" decoding="async" />;
}
