import { demos } from '../../infra/local/demo/demos.ts';
import type { Simulators } from '../../infra/local/simulators.ts';

/** The demo agency's connection of that connector. */
export function demoEntry(connector: string, baseUrls: Simulators['baseUrls']) {
  const entry = demos.map((demo) => demo.entry(baseUrls)).find((each) => each.connector === connector);
  if (!entry) throw new Error(`the demo agency has no ${connector}`);
  return entry;
}
