import { Refusal } from './report.ts';

const secondsPerUnit = { m: 60, h: 3600, d: 86_400 } as const;
const written = /^(\d+)([mhd])$/;

/** `30m`, `2h` or `3d` in seconds. */
export function parseAge(text: string): number {
  const [, count, unit] = written.exec(text.trim()) ?? [];
  const seconds = unit === 'm' || unit === 'h' || unit === 'd' ? secondsPerUnit[unit] : undefined;
  if (!count || !seconds) throw new Refusal(`"${text}" is no age. Write for example 30m, 2h or 3d.`);
  return Number(count) * seconds;
}

/** Seconds in the largest unit that fits. */
export function ageText(seconds: number): string {
  if (seconds < 60) return `${Math.max(0, Math.floor(seconds))}s`;
  if (seconds < 2 * 3600) return `${Math.floor(seconds / 60)}m`;
  if (seconds < 2 * 86_400) return `${Math.floor(seconds / 3600)}h`;
  return `${Math.floor(seconds / 86_400)}d`;
}

export function secondsSince(at: string, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - Date.parse(at)) / 1000));
}
