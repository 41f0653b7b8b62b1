/**
 * Rows shown in each list of the dashboard; queries read one more to see whether there are others.
 */
export const DASHBOARD_ROWS = 12;
