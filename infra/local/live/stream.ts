import type { SSEStreamingApi } from 'hono/streaming';
import type { Language } from '../../../shared/wording.ts';
import type { Live } from './live.ts';
import { entryItem, parts } from './page/parts.ts';

const HEARTBEAT_MILLISECONDS = 15_000;
/** However much happens, a browser is told a few times a second. */
const CALM_MILLISECONDS = 150;

/** Sends what happens until the browser has gone: `heard` what it may know already, `told` what is new. */
export async function streamLive(stream: SSEStreamingApi, live: Live, language: Language): Promise<void> {
  const hasEnded = new Promise<void>((resolve) => stream.onAbort(resolve));
  const inTurn = createTurns();
  const send = (event: string, data: () => unknown) =>
    inTurn(async () => stream.writeSSE({ event, data: String(await data()) }));
  const sendParts = () => send('parts', async () => JSON.stringify(await parts(live, language)));
  live.look();
  for (const entry of live.story.entries()) send('heard', () => entryItem(entry, live, language));
  sendParts();
  const stops = [
    live.story.listen((entry) => send('told', () => entryItem(entry, live, language))),
    live.listen(calmly(sendParts)),
    regularly(() => {
      live.look();
      inTurn(async () => {
        await stream.write(': still here\n\n');
      });
    }),
  ];
  await hasEnded;
  for (const stop of stops) stop();
}

/** One after the other; what cannot be written any more is for a browser that has gone. */
function createTurns(): (act: () => Promise<void>) => void {
  let last = Promise.resolve();
  return (act) => {
    last = last.then(act).catch(() => undefined);
  };
}

function regularly(act: () => void): () => void {
  const timer = setInterval(act, HEARTBEAT_MILLISECONDS);
  return () => clearInterval(timer);
}

function calmly(act: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      act();
    }, CALM_MILLISECONDS);
  };
}
