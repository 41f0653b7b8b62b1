import type { EditorHost } from '@/components/admin/editor/host';
import type { TextLength } from '@/domain/documents/plain/text-length';

/** Languages whose texts are counted in characters, as they have no spaces between words. */
const UNSPACED = /^(?:zh|ja)\b/;

/** The length of the text in words, or in characters where its language is counted so. */
export function Length({ host, length }: { host: EditorHost; length: TextLength }) {
  const shown = UNSPACED.test(host.language)
    ? host.say('characterCount', { n: length.characters })
    : host.say('wordCount', { n: length.words });
  return (
    <span className="ms-auto self-center px-2 text-faint text-small" data-length>
      {shown}
    </span>
  );
}
