/** OpenCC's table of traditional characters with their simplified ones; the package has no types for it. */
declare module 'opencc-js/dict/TSCharacters' {
  /** `traditional simplified [simplified …]`, separated by bars. */
  const table: string;
  export default table;
}
