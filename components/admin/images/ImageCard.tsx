import { type LibraryPicture, smallFile } from '@/domain/images/library';

/** A small plate whose name stands beside it. */
export function ImageCard({ picture }: { picture: LibraryPicture }) {
  const file = smallFile(picture);
  if (!file) return null;
  const { src, width, height } = file;
  return <img src={src} width={width} height={height} alt="" loading="lazy" decoding="async" />;
}
