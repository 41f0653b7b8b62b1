import type { Piece } from '@/domain/search/marks';

/** Text in which the words that were searched for are marked. */
export function MarkedText({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map((piece, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other key
    piece.isMarked ? <mark key={index}>{piece.text}</mark> : piece.text,
  );
}
