/** A table of what differs, each version in a column of the same width. */
export const DIFFERENCE =
  'overflow-x-auto [&_table]:table-fixed [&_:is(th,td)]:wrap-anywhere [&_:is(th,td)]:border ' +
  '[&_:is(th,td)]:border-line [&_:is(th,td)]:px-[0.625rem] [&_:is(th,td)]:py-[0.375rem] ' +
  '[&_:is(th,td)]:text-start [&_:is(th,td)]:align-top';
