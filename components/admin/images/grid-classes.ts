/** Utilities of a grid of images, which are links in the library and buttons in the picker. */
export const GRID = {
  list: 'grid grid-cols-[repeat(auto-fill,minmax(min(100%,9rem),1fr))] gap-x-4 gap-y-6',
  item:
    'group grid w-full cursor-pointer content-start gap-[0.375rem] text-start text-small leading-[1.35] ' +
    'text-inherit no-underline',
  image:
    'h-[8.5rem] w-full bg-[#eceeeb] object-contain outline-1 -outline-offset-1 outline-line ' +
    'group-aria-pressed:outline-3 group-aria-pressed:outline-accent',
  name: 'line-clamp-3 wrap-anywhere group-hover:underline',
  note: 'text-faint',
};
