/** Bundled by a test that reads its stack. */
export function describeDefect(): string | undefined {
  return new Error('a defect').stack;
}

console.log(describeDefect());
