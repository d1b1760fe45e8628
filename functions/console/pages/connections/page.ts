import { html } from 'hono/html';
import type { Connection } from '../../../../shared/connections/connection.ts';
import { connectorNames } from '../../../../shared/vendor.ts';
import type { Language } from '../../../../shared/wording.ts';
import { say } from '../../../../shared/wording.ts';
import { allConnections } from '../../../ops/access/find-connection.ts';
import type { ConnectionState } from '../../../ops/connection-state.ts';
import { connectionStates } from '../../../ops/connection-state.ts';
import { byNeed, healthOf, healths } from '../../../ops/health/health.ts';
import { urgentRecords } from '../../../ops/health/urgent.ts';
import type { Operator } from '../../../ops/operator.ts';
import type { Console } from '../../context.ts';
import { healthWords } from '../../page/health-words.ts';
import type { Markup } from '../../page/markup.ts';
import { words as frame } from '../../page/words.ts';
import { list } from './list.ts';
import { words } from './words.ts';

const LIVE_SECONDS = 20;

/** `/`: every connection, for operators; whoever needs somebody most comes first. */
export function addConnectionsPage(app: Console): void {
  app.get('/', async (context) => {
    const { operator, page, language } = context.var;
    const typed = context.req.query('q')?.trim() ?? '';
    const all = await allConnections(operator);
    const body = all.length === 0 ? nothingYet(language) : await found(all, typed, operator);
    return page(say(frame.connections, {}, language), body, 200, LIVE_SECONDS);
  });
}

function nothingYet(language: Language): Markup {
  return html`<p>${say(words.empty, {}, language)} <code>ops connections add FILE</code>.</p>
    <p>${say(words.emptyThen, {}, language)}</p>`;
}

async function found(all: readonly Connection[], typed: string, operator: Operator): Promise<Markup> {
  const { language } = operator;
  const shown = all.filter(matching(typed));
  const states = (await connectionStates(shown, operator, 'light')).toSorted(byNeed);
  const urgent = await urgentRecords(states, shown, operator);
  return html`${searchForm(typed, language)}
  ${states.length === 0 ? noneFound(typed, language) : html`${totals(states, language)} ${list(states, urgent, operator)}`}`;
}

function noneFound(typed: string, language: Language): Markup {
  return html`<p>
    ${say(words.none, { text: typed }, language)} <a href="/">${say(words.showAll, {}, language)}</a>
  </p>`;
}

function matching(typed: string): (connection: Connection) => boolean {
  const wanted = typed.toLowerCase();
  return ({ id, connector }) =>
    `${id} ${connector} ${connectorNames[connector]}`.toLowerCase().includes(wanted);
}

function searchForm(typed: string, language: Language): Markup {
  return html`<form method="get" action="/" role="search">
    <label for="q">${say(words.search, {}, language)}</label>
    <div class="row">
      <input type="text" id="q" name="q" value="${typed}" maxlength="200" />
      <button class="plain">${say(words.searchNow, {}, language)}</button>
    </div>
  </form>`;
}

function totals(states: readonly ConnectionState[], language: Language): Markup {
  const byHealth = Map.groupBy(states, healthOf);
  const parts = healths.flatMap((health) => {
    const its = byHealth.get(health);
    return its ? [`${its.length} ${say(healthWords[health], {}, language)}`] : [];
  });
  const { length: count } = states;
  return html`<p class="quiet">${say(words.total, { count, list: parts.join(' · ') }, language)}</p>`;
}
