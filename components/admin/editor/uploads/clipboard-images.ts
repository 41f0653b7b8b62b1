/** Images within pasted HTML: as data in it, or from Word beside it in the RTF of the clipboard. */
import type { MarkedImage } from '@/domain/documents/image-mark';
import type { PlacedFile } from './upload-sign';

const DATA = /^data:(image\/[a-z0-9.+-]+);base64,/i;
const LOCAL_IN_HTML = /<img\b[^>]*?\bsrc\s*=\s*(["'])(file:[^"']*)\1/gi;
const PICTURE = '{\\pict';
const KIND = /\\(png|jpeg)blip/;

/** Which images of the HTML can be taken along, and their files. */
export interface ClipboardImages {
  takes(src: string): boolean;
  filesOf(images: readonly MarkedImage[]): PlacedFile[];
}

/** @param rtf the clipboard's RTF; '' without */
export function clipboardImages(html: string, rtf: string): ClipboardImages {
  const local = [...html.matchAll(LOCAL_IN_HTML)].map(([, , src = '']) => src);
  const inRtf = local.length > 0 ? rtfImages(rtf) : [];
  // Otherwise it is unknown which is which.
  const isMatched = inRtf.length === local.length;
  return {
    takes: (src) => DATA.test(src) || (isMatched && local.includes(src)),
    filesOf(images) {
      return images.map((image, n) => {
        const { mime, bytes } = inRtf[local.indexOf(image.src)] ?? dataOf(image.src);
        const name = `image-${n + 1}.${mime.split('/')[1]}`;
        return { file: new File([bytes], name, { type: mime }), alt: image.alt };
      });
    },
  };
}

interface ImageData {
  mime: string;
  bytes: Uint8Array<ArrayBuffer>;
}

function dataOf(src: string): ImageData {
  const [prefix = '', mime = ''] = DATA.exec(src) ?? [];
  try {
    const binary = atob(src.slice(prefix.length).replace(/\s+/g, ''));
    return { mime, bytes: Uint8Array.from(binary, (letter) => letter.charCodeAt(0)) };
  } catch {
    return { mime, bytes: new Uint8Array() };
  }
}

/** The PNG and JPEG images of RTF, in their order. Word repeats each as WMF, which is left out. */
export function rtfImages(rtf: string): ImageData[] {
  const found: ImageData[] = [];
  for (let at = rtf.indexOf(PICTURE); at >= 0; at = rtf.indexOf(PICTURE, at + 1)) {
    const group = groupAt(rtf, at);
    const kind = KIND.exec(group)?.[1];
    const digits = /([\da-f\s]+)\}$/i.exec(group)?.[1]?.replace(/\s+/g, '') ?? '';
    if (kind && digits) found.push({ mime: `image/${kind}`, bytes: fromHex(digits) });
  }
  return found;
}

/** The group that begins at this brace. */
function groupAt(rtf: string, start: number): string {
  let depth = 0;
  for (let at = start; at < rtf.length; at += 1) {
    const letter = rtf[at];
    if (letter === '\\') at += 1;
    else if (letter === '{') depth += 1;
    else if (letter === '}' && --depth === 0) return rtf.slice(start, at + 1);
  }
  return '';
}

function fromHex(digits: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(digits.length >> 1);
  for (let n = 0; n < bytes.length; n += 1) {
    bytes[n] = Number.parseInt(digits.slice(n * 2, n * 2 + 2), 16);
  }
  return bytes;
}
