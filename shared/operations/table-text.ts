import Table from 'cli-table3';

const borderless = {
  ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '' },
  ...{ bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' },
  ...{ left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '  ' },
};
const GAP = borderless.middle.length;
/** Four less than what a screen or a mail shows, for whoever indents it. */
const WIDTH = 96;

/** A plain table without colours, so that it can be piped. What is too long is wrapped, and nothing is cut off. */
export function tableText(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const table = new Table({
    head: [...head],
    chars: borderless,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  const texts = rows.map((row) => row.map(String));
  const widths = fittingWidths([head, ...texts]);
  table.push(...texts.map((row) => row.map((text, column) => wrapped(text, widths[column] ?? WIDTH))));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** The column with the most to spare gives way first; no word is broken. */
function fittingWidths(rows: readonly (readonly string[])[]): number[] {
  const columns = Array.from({ length: rows[0]?.length ?? 0 }, (_, column) =>
    rows.map((row) => row[column] ?? ''),
  );
  const widths = columns.map((cells) => longest(cells.flatMap((text) => text.split('\n'))));
  const words = columns.map((cells) => longest(cells.flatMap((text) => text.split(/\s/))));
  const isWide = () => widths.reduce((sum, width) => sum + width + GAP, -GAP) > WIDTH;
  while (isWide()) {
    const spare = widths.map((width, column) => width - (words[column] ?? 0));
    const most = Math.max(...spare);
    if (most <= 0) break;
    const column = spare.indexOf(most);
    widths[column] = (widths[column] ?? 0) - 1;
  }
  return widths;
}

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length));
}

function wrapped(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => wrappedLine(line, width))
    .join('\n');
}

function wrappedLine(line: string, width: number): string {
  if (line.length <= width) return line;
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || `${last} ${word}`.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join('\n');
}
