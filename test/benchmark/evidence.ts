import type { Figure } from './figure.ts';
import type { PartResult } from './measure-part.ts';
import { goalText, holdsText, valueText } from './print-figures.ts';

export interface Occasion {
  /** ISO day. */
  day: string;
  machine: string;
}

const BEGIN = '<!-- evidence: npm run bench -- --evidence -->';
const END = '<!-- /evidence -->';
const HEAD = [
  '| figure | value | goal | holds | command | measured | on |',
  '| --- | ---: | ---: | --- | --- | --- | --- |',
];

/**
 * A page with the rows of what was measured just now between its marks. Rows of parts that were not measured, or that
 * died, stay as they were.
 */
export function renewEvidence(
  page: string,
  results: readonly PartResult[],
  { partNames, ...occasion }: Occasion & { partNames: readonly string[] },
): string {
  const [begin, end] = [page.indexOf(BEGIN) + BEGIN.length, page.indexOf(END)];
  if (begin < BEGIN.length || end < begin) throw new Error(`the page has no "${BEGIN}" and "${END}"`);
  const before = page.slice(begin, end).split('\n');
  const rows = partNames.flatMap((part) => {
    const figures = results.find((result) => result.part === part)?.figures;
    if (!figures) return before.filter((line) => line.includes(` \`${commandOf(part)}\` `));
    return figures.filter(({ isEvidence }) => isEvidence).map((each) => rowOf(each, part, occasion));
  });
  return `${page.slice(0, begin)}\n\n${[...HEAD, ...rows].join('\n')}\n\n${page.slice(end)}`;
}

function rowOf(figure: Figure, part: string, { day, machine }: Occasion): string {
  const told = [valueText(figure), goalText(figure), holdsText(figure)];
  return `| ${[figure.name, ...told, `\`${commandOf(part)}\``, day, machine].join(' | ')} |`;
}

const commandOf = (part: string) => `npm run bench -- --part ${part}`;
