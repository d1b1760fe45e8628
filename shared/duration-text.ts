const HOUR = 3600;
const MINUTE = 60;

/** Hours, minutes and seconds, such as `1:45:00`. */
export function durationText(seconds: number): string {
  const two = (count: number) => String(count).padStart(2, '0');
  return [Math.floor(seconds / HOUR), two(Math.floor((seconds % HOUR) / MINUTE)), two(seconds % MINUTE)].join(
    ':',
  );
}
