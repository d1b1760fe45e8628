import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import { hookEvents } from '../../../shared/operations/hook-events.ts';
import type { SeenFaults } from '../../../shared/operations/attempt-look.ts';
import type { HookFault } from '../../../shared/operations/hook-report.ts';
import { hooksAlone } from '../../../shared/operations/hooks-alone.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import { createTell } from '../../../shared/operations/tell.ts';
import type { MocoWebHook } from '../../../shared/vendors/moco/records.ts';
import { splitMocoEvent } from '../../../shared/vendors/moco/webhook.ts';
import type { MocoAworkRun } from '../run.ts';
import { hookWords } from './wordings.ts';

type Moco = MocoAworkRun['moco'];

/** One web hook per event, enabled and with today's address. Hooks of others are never touched. */
export async function ensureMocoWebHooks(
  { moco }: MocoAworkRun,
  setup: SetupContext,
): Promise<ChecklistItem[]> {
  const { events, surplus, sound } = await bringMocoInLine(moco, setup);
  const tell = createTell(setup);
  // A key that may only read shows here, where nothing was left to be created.
  if (sound) await moco.keepWebHook(sound);
  const items = events.map(({ name, faults }) => {
    const state = faults.includes('missing') ? 'created' : faults.length > 0 ? 'repaired' : 'ok';
    return tell(state, hookWords.moco, { name });
  });
  if (surplus > 0) items.push(tell('repaired', hookWords.mocoSurplus, { count: surplus }));
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

/** The web hook of one event, what was wrong with it, and those that are too many. */
interface JudgedEvent {
  name: string;
  faults: HookFault[];
  good: MocoWebHook | undefined;
  others: readonly MocoWebHook[];
  offSince: string | undefined;
}

/** How many there were of no use, and one that was as it should be. */
interface Mended {
  events: JudgedEvent[];
  surplus: number;
  sound: MocoWebHook | undefined;
}

export function bringMocoInLine(
  moco: Moco,
  setup: SetupContext,
  seen: SeenFaults = new Set(),
): Promise<Mended> {
  const names = hookEvents('moco', setup.definitions);
  return hooksAlone(setup, async () => {
    const ours = await ourHooks(moco, setup);
    const events: JudgedEvent[] = [];
    for (const name of names) {
      const event = judgeEvent(name, ours.filter(isFor(name)), setup);
      event.faults.forEach((fault) => seen.add(fault));
      await mendEvent(event, moco, setup);
      events.push(event);
    }
    const surplus = ours.filter((hook) => !names.some((name) => isFor(name)(hook)));
    if (surplus.length > 0) seen.add('doubled');
    for (const { id } of surplus) await moco.deleteWebHook(id);
    const isSound = ({ hook, disabled }: MocoWebHook) => hook === setup.hookUrl('moco') && !disabled;
    return { events, surplus: surplus.length, sound: ours.find(isSound) };
  });
}

async function ourHooks(moco: Moco, { isOurs }: SetupContext): Promise<MocoWebHook[]> {
  return (await moco.webHooks()).filter(({ hook }) => isOurs('moco', hook));
}

const isFor = (name: string) => {
  const { target, event } = splitMocoEvent(name);
  return (hook: MocoWebHook) => hook.target === target && hook.event === event;
};

function judgeEvent(name: string, ours: readonly MocoWebHook[], { hookUrl }: SetupContext): JudgedEvent {
  const here = ours.filter(({ hook }) => hook === hookUrl('moco'));
  const good = here.find(({ disabled }) => !disabled) ?? here[0];
  const others = ours.filter((hook) => hook !== good);
  const faults: HookFault[] = [];
  if (!good) faults.push(ours.length === 0 ? 'missing' : 'outdated');
  else if (others.length > 0) faults.push('doubled');
  if (good?.disabled) faults.push('off');
  return { name, faults, good, others, offSince: good?.disabled_at ?? undefined };
}

/** The new hook comes before the old ones go, so that no event falls between them. */
async function mendEvent({ name, good, others }: JudgedEvent, moco: Moco, setup: SetupContext) {
  if (!good) await moco.createWebHook({ ...splitMocoEvent(name), hook: setup.hookUrl('moco') });
  else if (good.disabled) await moco.enableWebHook(good.id);
  for (const { id } of others) await moco.deleteWebHook(id);
}
