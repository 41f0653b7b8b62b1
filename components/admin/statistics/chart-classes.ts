/** Utilities of a chart and of the short tables beside it, whose rows are one line on a telephone. */
export const CHART =
  'max-w-[36rem] max-md:[&_tbody_tr]:flex max-md:[&_tbody_tr]:justify-between max-md:[&_tbody_tr]:gap-4 ' +
  'max-md:[&_tbody_tr]:py-1';
