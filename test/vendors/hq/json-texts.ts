/** Writes records as JSON and remembers the text, since lists of thousands are read again and again. */
export function createJsonTexts<Row extends object>(showRow: (row: Row) => object): (row: Row) => string {
  const texts = new WeakMap<Row, string>();
  return (row) => {
    const known = texts.get(row);
    if (known !== undefined) return known;
    const text = JSON.stringify(showRow(row));
    texts.set(row, text);
    return text;
  };
}

export function jsonText(text: string, headers: Record<string, string> = {}): Response {
  return new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8', ...headers } });
}
