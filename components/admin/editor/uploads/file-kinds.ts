const IMAGE = /^image\//;
const FILE_NAME = /\.(mp3|m4a|m4b|ogg|oga|opus|wav|mp4|m4v|webm|pdf)$/i;
const IMAGE_NAME = /\.(jpe?g|png|webp|avif|gif|tiff?|hei[cf]|bmp)$/i;

/** Whether it may be an image, from the browser's claim or its name; the upload looks into the file. */
export function isImage({ type, name }: File): boolean {
  return IMAGE.test(type) || (type === '' && IMAGE_NAME.test(name));
}

/** Whether it may be audio, video or PDF; the upload looks into the file. */
export function isOfStory({ type, name }: File): boolean {
  return (
    /^(?:audio|video)\/|^application\/pdf$/.test(type) || (type === '' && FILE_NAME.test(name))
  );
}
