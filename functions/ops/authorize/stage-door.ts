import { Failure } from '../../../shared/failure.ts';
import type { Operator } from '../operator.ts';
import type { BegunSignIn } from './begin-sign-in.ts';
import type { Callback, Door, DoorOptions } from './door.ts';
import { callbackPath } from './door.ts';
import { signInReasons } from './reasons.ts';

const LOOK_SECONDS = 2;

/** For an admin anywhere: the ingress takes the callback and shows a page, and we look whether it came. */
export function openStageDoor({ reader, waitMinutes }: DoorOptions, operator: Operator): Door {
  const { signIns, ingressUrl, now, sleep } = operator;
  const { vendor, language } = reader;
  let awaited: string | undefined;
  const look = async (state: string, until: Date): Promise<Callback> => {
    while (now() < until) {
      const query = await signIns.read(state);
      if (query !== undefined) return { query: new URLSearchParams(query), show: () => undefined };
      await sleep(LOOK_SECONDS);
    }
    throw new Failure(signInReasons['sign-in-timed-out'], { details: { vendor, minutes: waitMinutes } });
  };
  return {
    redirectUri: `${ingressUrl}${callbackPath(reader)}`,
    async callback({ state }: BegunSignIn) {
      const until = new Date(now().getTime() + waitMinutes * 60_000);
      await signIns.expect({ state, vendor, language, until });
      awaited = state;
      return look(state, until);
    },
    async close() {
      if (awaited !== undefined) await signIns.forget(awaited);
    },
  };
}
