import type { Finding } from './findings.ts';

/** A difference that stays, because something better than the document says so. */
export interface Exception {
  /** As the document names it, or every one. */
  operation: string;
  /** As findings have it; `**` at the beginning stands for any way there. */
  pointer: string;
  /** The evidence. */
  because: string;
}

/** What no exception explains, and the exceptions that explain nothing any more. */
export function unexplained(findings: readonly Finding[], exceptions: readonly Exception[]): string[] {
  const open = findings.filter((finding) => !exceptions.some((each) => explains(each, finding)));
  const idle = exceptions.filter((each) => !findings.some((finding) => explains(each, finding)));
  return [
    ...open.map(({ operation, pointer, problem }) => `${operation} ${pointer} ${problem}`),
    ...idle.map(({ operation, pointer }) => `${operation} ${pointer} is an exception that is not needed`),
  ];
}

function explains({ operation, pointer }: Exception, finding: Finding): boolean {
  if (operation !== 'every operation' && operation !== finding.operation) return false;
  return pointer.startsWith('**')
    ? finding.pointer.endsWith(pointer.slice('**'.length))
    : finding.pointer === pointer;
}
