/** Stories shown in each list of the dashboard. */
export const DASHBOARD_ROWS = 12;

/**
 * Texts read for each list, in seven languages of each story and one more, to see whether there are
 * others.
 */
export const DASHBOARD_TEXTS = DASHBOARD_ROWS * 7 + 1;
