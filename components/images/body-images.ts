import type { BodyPicture } from '@/components/stories/body/body-context';
import type { Picture } from '@/domain/images/image';
import { filesByType, sourceSet } from './source-set';

/** Pictures as a story's body shows them. */
export function bodyPictures(pictures: ReadonlyMap<string, Picture>): Map<string, BodyPicture> {
  return new Map([...pictures].map(([id, picture]) => [id, bodyPicture(picture)]));
}

function bodyPicture(picture: Picture): BodyPicture {
  const files = filesByType(picture).at(-1)?.files ?? [];
  return {
    src: files.at(-1)?.src ?? '',
    srcSet: files.length > 1 ? sourceSet(files) : undefined,
    width: picture.width,
    height: picture.height,
    alt: picture.alt,
    caption: picture.caption,
    captionLang: picture.language,
    credit: picture.credit,
    rights: picture.rights,
    rightsNote: picture.rightsNote,
    transcription: picture.transcription,
    decorative: picture.decorative,
  };
}
