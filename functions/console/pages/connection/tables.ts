import { html } from 'hono/html';
import type { Connection } from '../../../../shared/connections/connection.ts';
import type { DirectionDefinition } from '../../../../shared/direction-definition.ts';
import { actText } from '../../../../shared/history/acts.ts';
import type { HistoryEntry } from '../../../../shared/history/history.ts';
import type { Vendor } from '../../../../shared/vendor.ts';
import { vendorNames } from '../../../../shared/vendor.ts';
import type { Language } from '../../../../shared/wording.ts';
import { say } from '../../../../shared/wording.ts';
import type { SweepState } from '../../../ops/connection-state.ts';
import { nameOf } from '../../../ops/history/list-history.ts';
import type { HookState } from '../../../ops/hooks/hook-states.ts';
import { keysLink } from '../keys/link.ts';
import type { Markup } from '../../page/markup.ts';
import { moment } from '../../page/moment.ts';
import { directionTitle } from './direction-title.ts';
import { words } from './words.ts';

const ofSignatureKeys = new Set<HookState['state']>(['signature', 'unstored']);

type Heading = keyof typeof words;
type Cell = Markup | string;

function table(
  title: Heading,
  headings: readonly Heading[],
  rows: readonly Cell[][],
  language: Language,
): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${say(words[title], {}, language)}">
    <table>
      <caption>
        ${say(words[title], {}, language)}
      </caption>
      <thead>
        <tr>
          ${headings.map((heading) => html`<th scope="col">${say(words[heading], {}, language)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

export function comparisons(
  sweeps: readonly SweepState[],
  definitions: readonly DirectionDefinition[],
  language: Language,
): Markup {
  if (sweeps.length === 0) return html`<p class="quiet">${say(words.noComparison, {}, language)}</p>`;
  const newest = sweeps.toSorted((one, other) => (one.at < other.at ? 1 : -1));
  const titleOf = (direction: string) => {
    const definition = definitions.find(({ id }) => id === direction);
    return definition ? directionTitle(definition, language) : direction;
  };
  const rows = newest.map(({ at, direction, sentence, details }): Cell[] => [
    moment(at, language),
    titleOf(direction),
    sentence,
    'compared' in details ? say(words.comparedOf, details, language) : '',
  ]);
  return table('comparisons', ['at', 'direction', 'outcome', 'compared'], rows, language);
}

interface ShownHooks {
  connection: Connection;
  language: Language;
  /** Those whose signature keys people enter. */
  signing: readonly Vendor[];
}

export function hooks(states: readonly HookState[], { connection, language, signing }: ShownHooks): Markup {
  const rows = states.map(({ vendor, state, sentence, lastDelivery }): Cell[] => [
    vendorNames[vendor],
    signing.includes(vendor) && ofSignatureKeys.has(state)
      ? html`${sentence} ${keysLink({ connection, language })}`
      : sentence,
    lastDelivery === null ? '–' : moment(lastDelivery, language),
  ]);
  return table('hooks', ['system', 'outcome', 'lastDelivery'], rows, language);
}

export function history(entries: readonly HistoryEntry[], language: Language): Markup {
  const rows = entries.map(({ at, who, act, details, reason = '' }): Cell[] => [
    moment(at, language),
    nameOf(who),
    actText(act, details, language),
    reason,
  ]);
  return table('history', ['at', 'who', 'what', 'reason'], rows, language);
}
