import type { MocoWebHook } from '../../../shared/vendors/moco/records.ts';
import { splitMocoEvent } from '../../../shared/vendors/moco/webhook.ts';
import type { MocoAworkRun } from '../run.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import type { CheckState, ChecklistItem } from '../../../shared/operations/checklist.ts';
import { hookEvents } from '../../../shared/operations/hook-events.ts';
import { createTell } from '../../../shared/operations/tell.ts';
import { hookWords } from './wordings.ts';

type Moco = MocoAworkRun['moco'];

/** One web hook per event, enabled and with today's address. Hooks of others are never touched. */
export async function ensureMocoWebHooks(
  { moco }: MocoAworkRun,
  setup: SetupContext,
): Promise<ChecklistItem[]> {
  const events = hookEvents('moco', setup.definitions);
  const ours = await ourHooks(moco, setup);
  const tell = createTell(setup);
  const items: ChecklistItem[] = [];
  // A key that may only read shows here, where nothing is left to be created.
  const [one] = ours.filter(({ hook, disabled }) => hook === setup.hookUrl('moco') && !disabled);
  if (one) await moco.keepWebHook(one);
  for (const name of events) {
    const state = await ensureHook(name, ours.filter(isFor(name)), moco, setup);
    items.push(tell(state, hookWords.moco, { name }));
  }
  const surplus = ours.filter((hook) => !events.some((name) => isFor(name)(hook)));
  for (const { id } of surplus) await moco.deleteWebHook(id);
  if (surplus.length > 0) items.push(tell('repaired', hookWords.mocoSurplus, { count: surplus.length }));
  return items;
}

export async function removeMocoWebHooks(
  { moco }: MocoAworkRun,
  setup: SetupContext,
): Promise<ChecklistItem[]> {
  const ours = await ourHooks(moco, setup);
  for (const { id } of ours) await moco.deleteWebHook(id);
  return [createTell(setup)('done', hookWords.mocoRemoved, { count: ours.length })];
}

async function ourHooks(moco: Moco, { isOurs }: SetupContext): Promise<MocoWebHook[]> {
  return (await moco.webHooks()).filter(({ hook }) => isOurs('moco', hook));
}

const isFor = (name: string) => {
  const { target, event } = splitMocoEvent(name);
  return (hook: MocoWebHook) => hook.target === target && hook.event === event;
};

/** The new hook comes before the old ones go, so that no event falls between them. */
async function ensureHook(
  name: string,
  ours: readonly MocoWebHook[],
  moco: Moco,
  { hookUrl }: SetupContext,
): Promise<CheckState> {
  const address = hookUrl('moco');
  const good = ours.find(({ hook }) => hook === address);
  if (!good) await moco.createWebHook({ ...splitMocoEvent(name), hook: address });
  else if (good.disabled) await moco.enableWebHook(good.id);
  const others = ours.filter((hook) => hook !== good);
  for (const { id } of others) await moco.deleteWebHook(id);
  if (ours.length === 0) return 'created';
  return good && !good.disabled && others.length === 0 ? 'ok' : 'repaired';
}
