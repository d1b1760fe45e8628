import type { Figure } from './figure.ts';

/** Loaded only where it is measured. */
export const parts: Readonly<Record<string, () => Promise<Figure[]>>> = {
  bundles: async () => (await import('./bundles.ts')).measureBundles(),
  stream: async () => (await import('./stream.ts')).measureStream(),
  'stream-cold': async () => (await import('./stream.ts')).measureColdStream(),
  'stream-floor': async () => (await import('./stream-floor.ts')).measureStreamFloor(),
  latency: async () => (await import('./latency.ts')).measureLatency(),
  bill: async () => (await import('./bill.ts')).measureBill(),
  'bill-directions': async () => (await import('./bill-directions.ts')).measureBillOfDirections(),
  scale: async () => (await import('./scale.ts')).measureScale(),
  absences: async () => (await import('./absences.ts')).measureAbsences(),
  backfill: async () => (await import('./backfill.ts')).measureBackfill(),
  'month-end': async () => (await import('./month-end.ts')).measureMonthEnd(),
  posting: async () => (await import('./posting.ts')).measurePosting(),
  console: async () => (await import('./console.ts')).measureConsole(),
  'hq-awork': async () => (await import('./hq-awork.ts')).measureHqAwork(),
  'moco-absences': async () => (await import('./moco-absences.ts')).measureMocoAbsences(),
  reconcile: async () => (await import('./reconcile.ts')).measureReconcile(),
};
export const partNames = Object.keys(parts);
