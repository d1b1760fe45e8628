import { fingerprint } from '../../../../shared/fingerprint.ts';
import type { HqPosition, HqQuote } from '../../../../shared/vendors/hq/quote-port.ts';
import type { HqAworkSettings } from '../../settings.ts';
import { groupPaths } from './group-paths.ts';
import { fitted, plainLines, toHtml } from './plain-text.ts';
import { plannedSeconds } from './planned-effort.ts';

/** https://developers.awork.com/api/tasks, /api/tasklists */
const NAME_LENGTH = 1000;
const DESCRIPTION_LENGTH = 25_000;
const OPTIONAL = ' (optional)';

/** The awork list of a group; of positions in none, the id is empty. */
export interface WantedList {
  groupId: string;
  name: string;
}

/** What becomes of a position. */
export interface WantedTask {
  positionId: string;
  /** Among the positions of the quote, from 1. */
  number: number;
  name: string;
  /** HTML, of what does not fit into a name. */
  description: string | undefined;
  list: WantedList;
  amount: number | null;
  unit: string;
  plannedSeconds: number | undefined;
  taskTypeId: number | null;
  isOptional: boolean;
  isLeftOut: boolean;
}

type Settings = Pick<HqAworkSettings, 'quoteList' | 'optionalPositions' | 'hoursPerDay'>;

/** In the order of the quote. Mere texts and subtotals become nothing. */
export function wantedTasks(
  positions: readonly HqPosition[],
  quote: Pick<HqQuote, 'id' | 'number' | 'subject'>,
  settings: Settings,
): WantedTask[] {
  const paths = groupPaths(positions);
  const ungrouped = { groupId: '', name: quoteListName(quote, settings) };
  const offered = positions.filter(({ kind }) => kind === 'position');
  return offered.map((position, index) => {
    const path = paths.get(position.id) ?? [];
    const isOptional = [position, ...path].some((each) => each.isOptional);
    const { id: positionId, amount, unit, taskTypeId } = position;
    return {
      ...{ positionId, number: index + 1, amount, unit, taskTypeId, isOptional },
      ...namesOf(position, index + 1, isOptional),
      list: listOf(path) ?? ungrouped,
      plannedSeconds: plannedSeconds(amount, unit, settings.hoursPerDay),
      isLeftOut: isOptional && settings.optionalPositions === 'left-out',
    };
  });
}

/** Hash by which a position is known again that HQ gave another id. */
export function identityOf({ list, name }: WantedTask): string {
  return fingerprint([list.name, name]);
}

export function quoteTitle({ id, number, subject }: Pick<HqQuote, 'id' | 'number' | 'subject'>): string {
  return (
    [number, subject]
      .map((text) => text.trim())
      .filter(Boolean)
      .join(' ') || `HQ ${id}`
  );
}

function quoteListName(
  quote: Pick<HqQuote, 'id' | 'number' | 'subject'>,
  { quoteList }: Pick<Settings, 'quoteList'>,
): string {
  const filled = quoteList
    .replaceAll('{number}', () => quote.number)
    .replaceAll('{subject}', () => quote.subject);
  const name = filled.replace(/\s+/g, ' ').trim();
  return fitted(name || quoteTitle(quote), NAME_LENGTH);
}

/** The first line is the name; the others describe it, as does a name that does not fit. */
function namesOf({ html }: HqPosition, number: number, isOptional: boolean) {
  const lines = plainLines(html);
  const [first = `Position ${number}`, ...others] = lines;
  const mark = isOptional ? OPTIONAL : '';
  const name = fitted(first, NAME_LENGTH - mark.length);
  const described = name === first ? others : lines;
  const description = described.length > 0 ? toHtml(described, DESCRIPTION_LENGTH) : undefined;
  return { name: `${name}${mark}`, description };
}

/** A group without a name belongs to the one around it. */
function listOf(path: readonly HqPosition[]): WantedList | undefined {
  const named = path.flatMap(({ id, html }) => {
    const name = plainLines(html).join(' ');
    return name === '' ? [] : [{ id, name }];
  });
  const innermost = named.at(-1);
  if (!innermost) return undefined;
  const name = named.map((each) => each.name).join(' – ');
  return { groupId: innermost.id, name: fitted(name, NAME_LENGTH) };
}
