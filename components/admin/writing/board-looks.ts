/** The grey board below a text beside its source, with the margin at its side. */
export const BOARD =
  'mb-8 grid grid-cols-1 gap-x-8 gap-y-6 bg-board px-[clamp(0.75rem,3vw,2rem)] pt-[1.25rem] pb-8 ' +
  'lg:grid-cols-[12rem_minmax(0,76rem)] lg:justify-center [&>form]:min-w-0';

export const MARGIN =
  'grid min-w-0 content-start gap-[1.25rem] lg:sticky lg:top-[4rem] lg:max-h-[calc(100dvh-5rem)] ' +
  'lg:self-start lg:overflow-y-auto';

/** The sheet in columns of source and translation. Scripts find it as `desk-sheet`. */
export const TRANSLATION_SHEET =
  'desk-sheet relative grid min-w-0 scroll-mt-[5rem] gap-4 bg-sheet px-edge pt-[1.25rem] ' +
  'pb-[2.5rem] min-[48rem]:grid-cols-2';
