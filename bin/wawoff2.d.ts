declare module 'wawoff2' {
  /** The font as TrueType or OpenType. */
  function decompress(woff2: Uint8Array): Promise<Uint8Array>;
  const woff2: { decompress: typeof decompress };
  export default woff2;
}
