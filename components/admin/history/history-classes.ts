/** Utilities that the histories of texts and of details share. */
export const HISTORY = {
  compare: 'sticky top-0 z-2 my-4 border-ink border-b-2 bg-sheet py-2',
  item: 'grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-1 border-line border-b py-4 min-[40rem]:grid-cols-[7rem_minmax(0,1fr)]',
  choice:
    'grid content-start gap-1 max-[40rem]:grid-flow-col max-[40rem]:justify-start max-[40rem]:gap-6',
  side: 'flex min-h-[1.75rem] items-center gap-[0.375rem]',
  entry: '[&>*+*]:mt-1',
  tools: 'mt-2 flex flex-wrap items-start gap-x-6 gap-y-2',
};
