/** Utilities of a checkbox that selects a row, or all of them. */
export const ROW_TICK = 'size-6 align-middle accent-accent';
