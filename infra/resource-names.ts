/** Lambda functions and EventBridge rules allow no more. */
const LONGEST_NAME = 64;

/** The name a resource has in the console, in logs and in alarms: `tandem-<stage>-<direction>`. */
export function resourceName(stage: string, ...parts: readonly string[]): string {
  const name = ['tandem', stage, ...parts].join('-');
  if (name.length <= LONGEST_NAME) return name;
  throw new Error(`The name ${name} has ${name.length} characters; AWS allows ${LONGEST_NAME}`);
}
