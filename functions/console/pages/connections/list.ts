import { html } from 'hono/html';
import type { UrgentRecord } from '../../../../shared/figures/figures.ts';
import { connectorNames, vendorNames } from '../../../../shared/vendor.ts';
import type { Language } from '../../../../shared/wording.ts';
import { say } from '../../../../shared/wording.ts';
import type { ConnectionState } from '../../../ops/connection-state.ts';
import { healthOf } from '../../../ops/health/health.ts';
import type { Operator } from '../../../ops/operator.ts';
import { healthTones, healthWords } from '../../page/health-words.ts';
import type { Markup } from '../../page/markup.ts';
import { ago } from '../../page/moment.ts';
import { words as frame } from '../../page/words.ts';
import { whyText } from './why.ts';
import { words } from './words.ts';

const columns = ['connection', 'systems', 'health', 'why', 'oldest', 'compared', 'hooks'] as const;

type Reader = Pick<Operator, 'connectors' | 'language' | 'now'>;

/** A table, which is a list of cards where it is narrow; its roles tell readers of the screen what it is in both. */
export function list(
  states: readonly ConnectionState[],
  urgent: ReadonlyMap<string, UrgentRecord>,
  reader: Reader,
): Markup {
  const { language } = reader;
  return html`<table class="stack" role="table" aria-label="${say(frame.connections, {}, language)}">
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map(
          (column) => html`<th scope="col" role="columnheader">${say(words[column], {}, language)}</th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${states.map((state) => row(state, urgent.get(state.id), reader))}
    </tbody>
  </table>`;
}

function row(state: ConnectionState, urgent: UrgentRecord | undefined, reader: Reader): Markup {
  const { language } = reader;
  const now = reader.now();
  const { id, connector, oldestOpenSince } = state;
  const health = healthOf(state);
  return html`<tr role="row">
    <th scope="row" role="rowheader"><a href="/connections/${id}">${id}</a></th>
    ${cell('systems', connectorNames[connector], language)}
    ${cell('health', say(healthWords[health], {}, language), language, healthTones[health])}
    ${cell('why', whyText(state, urgent, reader), language)}
    ${cell('oldest', oldestOpenSince === null ? '' : ago(oldestOpenSince, now, language), language)}
    ${watchedCells(state, now, language)}
  </tr>`;
}

function cell(column: (typeof columns)[number], text: string, language: Language, tone = ''): Markup {
  return html`<td role="cell" data-label="${say(words[column], {}, language)}" class="${tone}">${text}</td>`;
}

/** As the watch saw it last; empty where it has not looked yet. */
function watchedCells({ watched }: ConnectionState, now: Date, language: Language): Markup {
  if (!watched) return html`${cell('compared', '', language)} ${cell('hooks', '', language)}`;
  const { reconciledAt, differences, troubledHooks } = watched;
  const when = reconciledAt === undefined ? '–' : ago(reconciledAt, now, language);
  const compared = differences > 0 ? say(words.differences, { count: differences, when }, language) : when;
  const names = troubledHooks.map((vendor) => vendorNames[vendor]).join(', ');
  const hooks =
    names === '' ? say(words.hooksWell, {}, language) : say(words.hooksTroubled, { names }, language);
  return html`${cell('compared', compared, language, differences > 0 ? 'bad' : '')}
  ${cell('hooks', hooks, language, names === '' ? '' : 'bad')}`;
}
