/** JSON-LD. `<` is written as a JSON escape, so that the data cannot end the element. */
export function LinkedData({ data }: { data: object }) {
  return (
    <script type="application/ld+json">{JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
  );
}
