import type { Doors, FunctionUrlServer } from './function-urls.ts';
import { serveFunctionUrl } from './function-urls.ts';
import type { FunctionUrl } from './wiring.ts';

/** A function URL on a port of its own. */
export interface ServedUrl extends Partial<FunctionUrl> {
  server: FunctionUrlServer;
  doors: Doors;
}

export interface UrlPorts {
  /** Where webhooks arrive; 0 takes a free one. */
  port: number;
  /** Where the console is; 0 or absent takes a free one. */
  consolePort?: number;
}

/** The parts of names after the stage. */
const INGRESS = '-ingress';
const CONSOLE = '-console';

/** Serves every function URL, the one of webhooks first; its server is there, with `/health`, even where the template has none. */
export async function serveUrls(
  urls: readonly FunctionUrl[],
  { port, consolePort = 0 }: UrlPorts,
  front: string | undefined,
): Promise<ServedUrl[]> {
  const ingress = urls.find(({ functionName }) => functionName.endsWith(INGRESS));
  const others = urls.filter((each) => each !== ingress);
  const served = [await serve(ingress, port, { front })];
  for (const url of others) served.push(await serve(url, isConsole(url) ? consolePort : 0, {}));
  return served;
}

async function serve(url: FunctionUrl | undefined, port: number, doors: Doors): Promise<ServedUrl> {
  return { ...url, doors, server: await serveFunctionUrl(port, doors) };
}

/** Without a slash at the end; undefined where the template has no console. */
export function consoleUrlOf(served: readonly ServedUrl[]): string | undefined {
  return served.find(isConsole)?.server.origin;
}

function isConsole({ functionName }: Partial<FunctionUrl>): boolean {
  return functionName?.endsWith(CONSOLE) ?? false;
}

/** Of function URLs by their logical ids. */
export function addressesOf(urls: readonly ServedUrl[]) {
  return (logicalId: string): string => {
    const url = urls.find((each) => each.logicalId === logicalId);
    if (!url) throw new Error(`the function URL ${logicalId} is not served`);
    return url.server.origin;
  };
}

export async function closeAll(urls: readonly ServedUrl[]): Promise<void> {
  await Promise.all(urls.map(({ server }) => server.close()));
}
