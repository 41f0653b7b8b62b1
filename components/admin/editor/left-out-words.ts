import type { LeftOut, LeftOutKind } from '@/domain/documents/left-out';
import type { EditorHost } from './host';

const MOST_PLACES = 12;

/** What a paste or a Word import left out or changed: a sentence for each kind, with its places. */
export function leftOutWords(host: EditorHost, leftOut: readonly LeftOut[]): string[] {
  const kinds = [...new Set(leftOut.map(({ what }) => what))];
  return kinds.map((kind) => {
    const near = leftOut.filter(({ what }) => what === kind).map((each) => each.near);
    const n = near.length;
    const sentence = sentenceOf(host, kind, n, placesIn(host, near));
    return kind === 'image' ? `${host.say('imagesLeftOut', { n })} ${sentence}` : sentence;
  });
}

function placesIn(host: EditorHost, near: readonly string[]): string {
  const shown = near.slice(0, MOST_PLACES).map((words) => `“\u2068${words || '…'}\u2069”`);
  const rest = near.length - shown.length;
  return [...shown, ...(rest > 0 ? [host.say('leftOut.more', { n: rest })] : [])].join(' · ');
}

function sentenceOf({ say }: EditorHost, kind: LeftOutKind, n: number, places: string): string {
  switch (kind) {
    case 'image':
      return say('leftOut.image', { places });
    case 'contents':
      return say('leftOut.contents', { n });
    case 'object':
      return say('leftOut.object', { n, places });
    case 'hidden':
      return say('leftOut.hidden', { n, places });
    case 'deleted':
      return say('leftOut.deleted', { n, places });
    case 'inserted':
      return say('leftOut.inserted', { n, places });
    case 'equation':
      return say('leftOut.equation', { n, places });
    case 'comment':
      return say('leftOut.comment', { n, places });
    case 'heading':
      return say('leftOut.heading', { n, places });
  }
}
