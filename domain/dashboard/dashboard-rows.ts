/** How many rows a list of the desk shows; it is read with one more, which tells that there are others. */
export const DASHBOARD_ROWS = 12;
