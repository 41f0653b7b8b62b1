/** Around forms of comments, which are as narrow as the margin. */
export const COMMENT_FORMS =
  '[:where(&_.form)]:justify-items-start [:where(&_.form)]:gap-2 [:where(&_.form_.field)]:w-full';
